namespace Hearsay.Dossiers.Exports;

/// <summary>What of a dossier is exported.</summary>
public enum ExportKind
{
    /// <summary>One claim a line, with its accounts: "claims-jsonl".</summary>
    Claims,

    /// <summary>One actor a line: "actors-jsonl".</summary>
    Actors,

    /// <summary>One directed pair a line: "relations-jsonl".</summary>
    Relations,

    /// <summary>One statement of relation a line, with its voice and evidence: "stances-jsonl".</summary>
    Stances,

    /// <summary>One story a line: "stories-jsonl".</summary>
    Stories,

    /// <summary>One copy a line: "copies-jsonl".</summary>
    Copies,
}
