using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Quantities;

/// <summary>A number that the text gives, with what it counts.</summary>
/// <param name="Span">The number with its bound and what is counted ("at least 12 people").</param>
/// <param name="Least">The least that it can be, by the words alone; equal to <paramref name="Most"/> where it is told as exact.</param>
/// <param name="Most">The most that it can be, inclusive; positive infinity where the text sets no limit.</param>
/// <param name="Slack">By how much a plain round number may be rounded, on either side; 0 for none.</param>
/// <param name="Measure">What it tells of the event: "dead", "arrested", "share", "amount", or the kind of what is counted.</param>
/// <param name="Unit">The kind of what is counted: "people", "soldiers", "percent", a currency; a noun's lemma where it is of no listed kind.</param>
/// <param name="Which">The lemmas of the words that say which of them ("israeli"), ordered.</param>
/// <param name="IsPart">Whether it counts a part or an addition ("another 12", "five of them").</param>
/// <param name="Grows">Whether the count grows as more becomes known.</param>
/// <param name="Token">The index of the token by which it hangs in the tree.</param>
public sealed record Quantity(
    TextSpan Span,
    double Least,
    double Most,
    double Slack,
    string Measure,
    string Unit,
    ImmutableArray<string> Which,
    bool IsPart,
    bool Grows,
    int Token);
