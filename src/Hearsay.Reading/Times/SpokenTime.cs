using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>An expression found, not yet resolved.</summary>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Moment">What it says.</param>
/// <param name="Link">How it bounds an interval.</param>
/// <param name="Inner">Where the date inside it stands ("2014" in "the end of 2014"); its own span where it is a date itself.</param>
internal sealed record SpokenTime(int Sentence, TextSpan Span, Moment Moment, TimeLink Link, TextSpan Inner);
