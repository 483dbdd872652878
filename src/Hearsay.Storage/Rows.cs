namespace Hearsay.Storage;

/// <summary>A row of the table document, without text and reading.</summary>
internal sealed class DocumentRow
{
    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public string? File { get; init; }

    public string? Uri { get; init; }

    public string? Outlet { get; init; }

    public string Byline { get; init; } = "";

    public string? Title { get; init; }

    public string? Published { get; init; }

    public string Language { get; init; } = "";

    public int Words { get; init; }

    public string? NotRead { get; init; }
}

/// <summary>A row that leads to a place in a document.</summary>
internal abstract class PlacedRow
{
    public string Document { get; init; } = "";

    public int SpanBegin { get; init; }

    public int SpanEnd { get; init; }
}

/// <summary>A row of the table actor.</summary>
internal sealed class ActorRow : PlacedRow
{
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Country { get; init; }

    public string? Sector { get; init; }

    public int Mentions { get; init; }

    public int Documents { get; init; }
}

/// <summary>A row of the table actor_role.</summary>
internal sealed class RoleRow : PlacedRow
{
    public string Actor { get; init; } = "";

    public string Title { get; init; } = "";

    public string? BelongsTo { get; init; }
}

/// <summary>A row of the table claim.</summary>
internal sealed class ClaimRow
{
    public string Id { get; init; } = "";

    public string Type { get; init; } = "";

    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    public string Summary { get; init; } = "";

    public int Sources { get; init; }

    public bool Contested { get; init; }

    public string Origins { get; init; } = "[]";

    public string Contradictions { get; init; } = "[]";
}

/// <summary>A row of the table account.</summary>
internal sealed class AccountRow : PlacedRow
{
    public string Claim { get; init; } = "";

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string Stance { get; init; } = "";

    public string Chain { get; init; } = "";

    public bool Attributed { get; init; }

    public string Event { get; init; } = "";

    public string? Joined { get; init; }
}

/// <summary>A row of the table relation.</summary>
internal sealed class RelationRow
{
    public string Source { get; init; } = "";

    public string Target { get; init; } = "";

    public int Cooperation { get; init; }

    public int Conflict { get; init; }

    public int Sign { get; init; }

    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }
}

/// <summary>A row of the table quotation.</summary>
internal sealed class QuotationRow : PlacedRow
{
    public long Seq { get; init; }

    public string Id { get; init; } = "";

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Actor { get; init; }

    public string Source { get; init; } = "";

    public string Cue { get; init; } = "";

    public string Chain { get; init; } = "";

    public string Manner { get; init; } = "";

    public string SourceStance { get; init; } = "";

    public string AuthorStance { get; init; } = "";
}

/// <summary>A row of the table stance.</summary>
internal sealed class StanceRow : PlacedRow
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string Source { get; init; } = "";

    public string Target { get; init; } = "";

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string Word { get; init; } = "";

    public string Chain { get; init; } = "";

    public bool Attributed { get; init; }
}

/// <summary>A row of the table story.</summary>
internal sealed class StoryRow
{
    public string Id { get; init; } = "";

    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    public string? Title { get; init; }
}

/// <summary>A row of the table copy.</summary>
internal sealed class CopyRow
{
    public string Document { get; init; } = "";

    public string? CopiedFrom { get; init; }

    public int Place { get; init; }

    public string? Wire { get; init; }

    public double Share { get; init; }

    public string How { get; init; } = "";

    public string Reason { get; init; } = "";

    public bool Common { get; init; }

    public string? Words { get; init; }
}

/// <summary>A row of the table copy_span.</summary>
internal sealed class CopySpanRow
{
    public string Document { get; init; } = "";

    public int Place { get; init; }

    public int SpanBegin { get; init; }

    public int SpanEnd { get; init; }

    public int FromBegin { get; init; }

    public int FromEnd { get; init; }

    public bool Literal { get; init; }
}
