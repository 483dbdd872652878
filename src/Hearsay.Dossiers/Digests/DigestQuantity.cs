using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A number that an event's clause gives.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most, inclusive; null where the text sets no limit.</param>
/// <param name="Slack">By how much a plain round number may be rounded, on either side.</param>
/// <param name="Measure">What it tells of the event: "dead", "arrested", "share", "amount", or the kind of what is counted.</param>
/// <param name="Unit">The kind of what is counted; "percent" or a currency.</param>
/// <param name="Which">The lemmas of the words that say which of them, ordered.</param>
/// <param name="IsPart">Whether it counts a part or an addition.</param>
/// <param name="Grows">Whether the count grows as more becomes known.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">The words there.</param>
public sealed record DigestQuantity(
    double Least,
    double? Most,
    double Slack,
    string Measure,
    string Unit,
    ImmutableArray<string> Which,
    bool IsPart,
    bool Grows,
    TextSpan Span,
    string Quote);
