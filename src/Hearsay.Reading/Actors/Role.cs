using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>An office or allegiance that the text itself gives an actor.</summary>
/// <param name="Title">The office as written ("Prime Minister", "spokesman"); "member" for a bare allegiance, "leader" and the like where a verb says it.</param>
/// <param name="Of">What it belongs to, as written or as the gazetteer names it ("Iraq"); null where the text does not say.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record Role(string Title, string? Of, TextSpan Evidence);
