using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Terms;

/// <summary>One use of a term.</summary>
/// <param name="Span">Where the term stands.</param>
/// <param name="Actors">The actors with whom it stands; empty where it stands alone.</param>
/// <param name="Nearness">How it stands to them.</param>
/// <param name="Voices">The voices from the outermost source inwards; empty where the author speaks; in a comment the reader first.</param>
/// <param name="Zone">The kind of the zone.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record TermUse(TextSpan Span, ImmutableArray<AnnotatedActor> Actors, Nearness Nearness, ImmutableArray<string> Voices, ZoneKind Zone, Evidence Evidence);
