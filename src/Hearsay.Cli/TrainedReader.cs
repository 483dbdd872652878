using Hearsay.Reading;
using Hearsay.Reading.Network;
using Hearsay.Reading.Syntax;

namespace Hearsay.Cli;

/// <summary>The reader with the model that is delivered with the program, loaded when a command first needs it.</summary>
internal static class TrainedReader
{
    /// <summary>The model file is missing, cut or altered; without it nothing can be read.</summary>
    public const string BrokenModel = "HS2003";

    private static readonly Lazy<ReaderNetwork> _network = new(() => ReaderNetwork.Load(ReaderNetwork.DefaultPath));

    /// <summary>A reader of documents.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    public static Reader Reader() => new(_network.Value);

    /// <summary>A parser of sentences that are cut already.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    public static Parser Parser() => new(_network.Value);
}
