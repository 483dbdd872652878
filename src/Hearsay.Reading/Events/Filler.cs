namespace Hearsay.Reading.Events;

/// <summary>What fills a role: a mention, or a phrase that is none ("a bus", "the offices of the paper").</summary>
/// <param name="Mention">The mention; of a phrase the one whose it is; -1 for a phrase that is nobody's.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="IsPerson">Whether it is somebody who can act: a mention, or a noun or pronoun for persons.</param>
internal readonly record struct Filler(int Mention, int First, int Last, bool IsPerson);
