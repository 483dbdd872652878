using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Inference;

namespace Hearsay.Reading.Network;

/// <summary>What the head of the model file says of the network.</summary>
/// <param name="Blocks">One letter a block of the encoder: C a convolution, R a recurrence.</param>
/// <param name="Width">Numbers of a word's vector.</param>
/// <param name="Arc">Numbers in which dependents and heads are compared.</param>
/// <param name="Relation">Half of the numbers in which relations are told apart.</param>
/// <param name="Distances">Steps of distance, half of them to either side.</param>
/// <param name="Features">Rows of the tables.</param>
/// <param name="Labels">Names of the classes.</param>
/// <param name="Attributions">What it says of the part for attributions.</param>
internal sealed record NetworkShape(
    string Blocks, int Width, int Arc, int Relation, int Distances, FeatureSizes Features, NetworkLabels Labels, AttributionShape Attributions)
{
    /// <summary>Reads the head.</summary>
    /// <exception cref="WeightFileException">It lacks something, or says what cannot be.</exception>
    public static NetworkShape Of(WeightFile file)
    {
        try
        {
            var settings = file.Head.GetProperty("settings");
            var features = file.Head.GetProperty("features");
            var labels = file.Head.GetProperty("labels");
            var attributions = settings.GetProperty("attributions");
            var shape = new NetworkShape(
                settings.GetProperty("blocks").GetString() ?? "",
                settings.GetProperty("width").GetInt32(),
                settings.GetProperty("arc").GetInt32(),
                settings.GetProperty("relation").GetInt32(),
                settings.GetProperty("distances").GetInt32(),
                new FeatureSizes(
                    features.GetProperty("words").GetInt32(),
                    features.GetProperty("affixes").GetInt32(),
                    features.GetProperty("groups").GetInt32(),
                    features.GetProperty("shapes").GetInt32()),
                new NetworkLabels(Strings(labels, "upos"), Strings(labels, "xpos"), Strings(labels, "relations"), Strings(labels, "names")),
                new AttributionShape(
                    attributions.GetProperty("blocks").GetString() ?? "",
                    attributions.GetProperty("width").GetInt32(),
                    attributions.GetProperty("role").GetInt32(),
                    Strings(labels, "cues"),
                    Strings(labels, "roles")));

            // Vectors of processors are whole; the tensors' own lengths are checked when they are taken.
            (string Name, int Value, int Step)[] sizes =
            [
                ("width", shape.Width, 64), ("arc", shape.Arc, 32), ("relation", shape.Relation, 32), ("distances", shape.Distances, 2),
                ("width of attributions", shape.Attributions.Width, 64), ("role", shape.Attributions.Role, 32),
            ];
            foreach (var (name, value, step) in sizes)
            {
                if (value < step || value % step != 0)
                {
                    throw new WeightFileException(file.Path, $"the network's {name} is {value}, where a multiple of {step} is wanted");
                }
            }

            return shape;
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or JsonException)
        {
            throw new WeightFileException(file.Path, $"this is no model of the reader: {error.Message}", error);
        }
    }

    private static ImmutableArray<string> Strings(JsonElement labels, string kind) =>
        [.. labels.GetProperty(kind).EnumerateArray().Select(l => l.GetString() ?? throw new FormatException($"a label of {kind} is null"))];
}
