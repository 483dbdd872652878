using Hearsay.Reading.Mentions;

namespace Hearsay.Storage.Building;

/// <summary>An actor as it stands in the file, but for what is counted.</summary>
internal sealed record ActorRow(string Key, string Plain, long Head, string Name, MentionKind Kind, string? Country, string? Sector)
{
    /// <summary>Reads a row of key, plain, head, name, kind, country and sector.</summary>
    public static ActorRow Read(StatementRow row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), Enum.Parse<MentionKind>(row.GetString(4)), row.TextOrNull(5), row.TextOrNull(6));
}

/// <summary>The order of documents, and of places in them: by day, then by id, ordinally; what has no place comes last.</summary>
internal sealed class PlaceOrder : IComparer<(string Day, string Document, int Place)?>
{
    /// <summary>The order.</summary>
    public static PlaceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare((string Day, string Document, int Place)? x, (string Day, string Document, int Place)? y)
    {
        if (x is not { } left || y is not { } right)
        {
            return (x is null).CompareTo(y is null);
        }

        var days = string.CompareOrdinal(left.Day, right.Day);
        var documents = days != 0 ? days : string.CompareOrdinal(left.Document, right.Document);
        return documents != 0 ? documents : left.Place.CompareTo(right.Place);
    }
}
