using Hearsay.Reading.Network;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Tests;

/// <summary>The model that is delivered with the program, loaded once for all tests.</summary>
internal static class Trained
{
    public static ReaderNetwork Network { get; } = ReaderNetwork.Load(ReaderNetwork.DefaultPath);

    public static Parser Parser { get; } = new(Network);

    public static Reader Reader { get; } = new(Network);
}
