using Hearsay.Dossiers.Terms;

namespace Hearsay.Dossiers.Comments;

/// <summary>A reader's judgement of an actor, in a comment. It is kept apart from all reporting.</summary>
/// <param name="Actor">The actor as the document has it.</param>
/// <param name="Judgement">1 for it, -1 against it.</param>
/// <param name="Word">The word that judges, as written.</param>
/// <param name="IsNegated">Whether a negation turned what the word says.</param>
/// <param name="Comment">The index of the comment among the zones of the document.</param>
/// <param name="Author">The reader as the page calls him; null where it does not.</param>
/// <param name="ReplyTo">The index of the zone that is answered; null where none is known.</param>
/// <param name="Nearness">How the word stands to the actor.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record ReaderStance(AnnotatedActor Actor, int Judgement, string Word, bool IsNegated, int Comment, string? Author, int? ReplyTo, Nearness Nearness, Evidence Evidence);
