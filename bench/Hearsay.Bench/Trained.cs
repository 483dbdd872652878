using Hearsay.Reading;
using Hearsay.Reading.Network;
using Hearsay.Reading.Syntax;

namespace Hearsay.Bench;

/// <summary>The model that is delivered with the program, loaded once for a process.</summary>
internal static class Trained
{
    public static ReaderNetwork Network { get; } = ReaderNetwork.Load(ReaderNetwork.DefaultPath);

    public static Parser Parser { get; } = new(Network);

    public static Reader Reader { get; } = new(Network);
}
