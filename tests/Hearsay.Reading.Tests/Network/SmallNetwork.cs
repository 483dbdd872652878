using Hearsay.Inference.Tests;
using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

/// <summary>A small network with weights drawn from a seed: it knows nothing, but its arithmetic and its decoding are those of the trained one.</summary>
internal static class SmallNetwork
{
    private const int Width = 64;
    private const int Arc = 32;
    private const int Relation = 32;
    private const int Rows = 128;

    private static readonly string[] Relations = ["nsubj", "root", "obj", "parataxis", "punct"];
    private static readonly string[] Names = ["O", "B-person", "I-person", "B-place", "I-place"];

    private static readonly string[] CueTags = ["O", "B-cue", "I-cue"];
    private static readonly string[] RoleTags = ["O", "B-source", "I-source", "B-content", "I-content"];

    /// <summary>Writes and loads it.</summary>
    public static ReaderNetwork Load(Func<string[], string[]>? relations = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Bytes(relations?.Invoke(Relations) ?? Relations));
            return ReaderNetwork.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Bytes(string[] relations)
    {
        var file = new WeightFileWriter();
        file.AddBytes("words.word.weight", Rows, 128);
        file.AddBytes("words.affix.weight", Rows, 64);
        file.AddBytes("words.ngram.weight", Rows, 64);
        file.AddBytes("words.shape.weight", Rows, 32);
        Layer(file, "words.mix", 2 * Width, 288);
        Norm(file, "words.norm");
        Norm(file, "blocks.0.norm");
        Layer(file, "blocks.0.mix", 2 * Width, 3 * Width);
        Norm(file, "blocks.1.norm");
        Layer(file, "blocks.1.gates", 3 * Width, Width);
        Layer(file, "blocks.1.out", Width, Width);
        Norm(file, "norm");
        Layer(file, "upos", 3, Width);
        Layer(file, "xpos", 4, Width);
        Layer(file, "names", Names.Length, Width);
        Layer(file, "arc", 2 * Arc, Width);
        file.AddFloats("arc_root", Arc);
        file.AddFloats("arc_pair", Arc, Arc);
        file.AddFloats("arc_head.weight", 1, Arc);
        Layer(file, "arc_distance", 24, Arc);
        Layer(file, "relation", 4 * Relation, Width);
        file.AddFloats("relation_root", 2 * Relation);
        Layer(file, "relation_label", relations.Length, 2 * Relation);
        Layer(file, "attributions.own", Width, 2 * Width);
        file.AddFloats("attributions.head.weight", Width, 2 * Width);
        file.AddFloats("attributions.relation.weight", relations.Length, Width);
        file.AddFloats("attributions.quote.weight", 3, Width);
        file.AddFloats("attributions.place.weight", 2, Width);
        Norm(file, "attributions.blocks.0.norm");
        Layer(file, "attributions.blocks.0.mix", 2 * Width, 3 * Width);
        Norm(file, "attributions.norm");
        Layer(file, "attributions.cue", CueTags.Length, Width);
        Layer(file, "attributions.plain", RoleTags.Length, Width);
        Layer(file, "attributions.word", Relation, Width);
        file.AddFloats("attributions.of_cue.weight", Relation, Width);
        Layer(file, "attributions.role", RoleTags.Length, Relation);
        file.AddFloats("attributions.distance.weight", 16, Relation);
        file.AddFloats("attributions.way.weight", relations.Length + 3, Relation);
        file.AddFloats("attributions.sentence.weight", 3, Relation);
        return file.Finish(new()
        {
            ["settings"] = new { blocks = "CR", width = Width, arc = Arc, relation = Relation, distances = 24, attributions = new { blocks = "C", width = Width, role = Relation } },
            ["features"] = new { words = Rows, affixes = Rows, groups = Rows, shapes = Rows },
            ["labels"] = new { upos = new[] { "NOUN", "VERB", "PUNCT" }, xpos = new[] { "NN", "NNS", "VBD", "." }, relations, names = Names, cues = CueTags, roles = RoleTags },
        });
    }

    private static void Layer(WeightFileWriter file, string name, int outputs, int inputs)
    {
        file.AddBytes($"{name}.weight", outputs, inputs);
        file.AddFloats($"{name}.bias", outputs);
    }

    private static void Norm(WeightFileWriter file, string name)
    {
        file.AddFloats($"{name}.weight", Width);
        file.AddFloats($"{name}.bias", Width);
    }
}
