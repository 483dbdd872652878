namespace Hearsay.Reading.Mentions;

/// <summary>A stretch of tokens taken for a name, and how sure its kind is.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Kind">What sort of actor; the best guess.</param>
/// <param name="Certainty">3: told by title, head word or gazetteer; 2: told by its neighbours; 1: only by its shape; 0: not told.</param>
/// <param name="Entry">The key of its gazetteer entry.</param>
/// <param name="Adjective">Whether it is an adjective or may serve as one.</param>
internal readonly record struct NameCandidate(int First, int End, MentionKind Kind, int Certainty, string? Entry = null, bool Adjective = false);
