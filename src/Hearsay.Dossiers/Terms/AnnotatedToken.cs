using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Terms;

/// <summary>A token as the annotation has it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Upos">Its part of speech (Universal Dependencies).</param>
/// <param name="Head">The index of its governor among the document's tokens; -1 for a root.</param>
/// <param name="Relation">Its relation to the governor.</param>
internal readonly record struct AnnotatedToken(TextSpan Span, string Lemma, string Upos, int Head, string Relation)
{
    /// <summary>The relation without its subtype.</summary>
    public ReadOnlySpan<char> Base => Relation.AsSpan() is var whole && whole.IndexOf(':') is var colon and > 0 ? whole[..colon] : whole;
}
