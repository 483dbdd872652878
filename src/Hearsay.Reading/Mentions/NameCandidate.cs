namespace Hearsay.Reading.Mentions;

/// <summary>A stretch of tokens taken for a name, and how sure its kind is.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Kind">What sort of actor; the best guess.</param>
/// <param name="Certainty">3: told by the gazetteer, or the network is sure; 2: the network finds it likely; 1: it is the network's best guess.</param>
/// <param name="Entry">The key of its gazetteer entry.</param>
/// <param name="Titles">How many tokens of title right before it the network counts to the name.</param>
internal readonly record struct NameCandidate(int First, int End, MentionKind Kind, int Certainty, string? Entry = null, int Titles = 0);
