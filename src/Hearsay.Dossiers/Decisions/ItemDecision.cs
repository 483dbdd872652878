using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Decisions;

/// <summary>What is decided about an item of a document: which one, what it was read as, and what it is.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Reference">The item, in the text as it was when this was decided.</param>
/// <param name="Verdict">What is said of it.</param>
/// <param name="Words">The words at the reference's span.</param>
/// <param name="Around">The words by which the place is found again in another extraction of the text: the sentence of an event, else the words themselves.</param>
public sealed record ItemDecision(string Document, ItemReference Reference, Verdict Verdict, string Words, DigestSentence Around)
{
    /// <summary>What the program read there; null where it read none, or for another kind.</summary>
    public EventValue? ReadEvent { get; init; }

    /// <summary>What the event is; null for another kind or where there is none.</summary>
    public EventValue? Event { get; init; }

    /// <summary>What the program read there; null where it read none, or for another kind.</summary>
    public AttributionValue? ReadAttribution { get; init; }

    /// <summary>What the attribution is; null for another kind or where there is none.</summary>
    public AttributionValue? Attribution { get; init; }

    /// <summary>Whom the program took it for; null for another kind.</summary>
    public NamedActor? ReadActor { get; init; }

    /// <summary>Who it is; null for another kind or where it is nobody.</summary>
    public NamedActor? Actor { get; init; }

    /// <summary>The kind of decision that a verdict is.</summary>
    public DecisionKind Kind => Verdict switch
    {
        Verdict.Accept => DecisionKind.AcceptItem,
        Verdict.Reject => DecisionKind.RejectItem,
        Verdict.Correct => DecisionKind.CorrectItem,
        _ => DecisionKind.AddItem,
    };

    /// <summary>What it is said to be, on one line.</summary>
    public string Outcome => Verdict == Verdict.Reject ? "not there" : Event?.ToString() ?? Attribution?.ToString() ?? Actor?.Name ?? "nothing";

    /// <summary>
    /// How far the words have moved in a text: 0 where they stand where they stood, otherwise the difference to the one place where they stand now.
    /// </summary>
    /// <returns>Null where they are gone, or stand in several places but not in the old one.</returns>
    internal int? ShiftIn(string text)
    {
        var (span, quote) = (Around.Span, Around.Quote);
        if (quote.Length == 0 || !span.Contains(Reference.Span))
        {
            return null;
        }

        if (span.End <= text.Length && span.In(text).SequenceEqual(quote))
        {
            return 0;
        }

        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(quote, at + 1, StringComparison.Ordinal) < 0 ? at - span.Begin : null;
    }

    /// <summary>A span of the decision's text in a text in which everything stands elsewhere by some units.</summary>
    internal static TextSpan Moved(TextSpan span, int shift) => new(span.Begin + shift, span.End + shift);
}
