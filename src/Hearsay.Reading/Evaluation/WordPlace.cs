using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>
/// Where a word stands, counted in the text without its white space, so that two ways of cutting one text into words can be compared.
/// </summary>
/// <param name="Span">The UTF-16 units that it covers; white space is not counted.</param>
/// <param name="Part">
/// Which word of a multiword token it is, from 0, where the words do not spell the token ("au" as "à le") and therefore all cover the whole
/// of it; 0 for every other word.
/// </param>
internal readonly record struct WordPlace(TextSpan Span, int Part);
