namespace Hearsay.Reading.Network;

/// <summary>The scores of one sentence, a row for each word.</summary>
/// <param name="Encoded">The words' vectors.</param>
/// <param name="PartsOfSpeech">Of parts of speech.</param>
/// <param name="Tags">Of tags of the Penn Treebank.</param>
/// <param name="Arcs">Of heads, the first for none.</param>
/// <param name="Relations">Of relations to the head that scores best.</param>
/// <param name="Names">Of the tags of names.</param>
internal sealed record RawScores(float[][] Encoded, float[][] PartsOfSpeech, float[][] Tags, float[][] Arcs, float[][] Relations, float[][] Names);
