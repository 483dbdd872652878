namespace Hearsay.Dossiers.Copies;

/// <summary>Puts into words what was taken and why it is thought so.</summary>
public static class CopyWords
{
    /// <summary>How it is known, in a word.</summary>
    public static string Of(CopyHow how) => how switch
    {
        CopyHow.Literal => "literal",
        CopyHow.Rewritten => "rewritten",
        CopyHow.Credit => "credit",
        CopyHow.Republication => "republication",
        CopyHow.Citation => "citation",
        CopyHow.Own => "own",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "No way of knowing a copy."),
    };

    /// <summary>Why the source is the source.</summary>
    public static string Of(Copy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (copy.From is null)
        {
            return copy.How switch
            {
                CopyHow.Republication => $"says that it first appeared there ({copy.Wire})",
                CopyHow.Citation => $"cites {copy.Wire} for what it tells",
                _ => $"credits {copy.Wire}",
            };
        }

        var direction = copy.Reason switch
        {
            CopyReason.NamesSource => "the copy names the other's outlet",
            CopyReason.Earlier => "the other was published on an earlier day",
            CopyReason.Agency => "the other is the agency's own dispatch of the same day",
            CopyReason.Credited => "the copy credits a source and the other none",
            CopyReason.Shorter => "the copy is shorter",
            CopyReason.Assumed => "nothing tells which came first; assumed by the order of their ids",
            _ => throw new ArgumentOutOfRangeException(nameof(copy), copy.Reason, "No reason for a direction."),
        };
        return (copy.Common, copy.How) switch
        {
            (true, _) => $"both carry {copy.Wire}; {direction}",
            (_, CopyHow.Own) => $"the same outlet; {direction}",
            _ => direction,
        };
    }
}
