using Hearsay.Reading;
using Hearsay.Reading.Network;

namespace Hearsay.Dossiers.Tests.Copies;

/// <summary>The reader with the model that is delivered with the program, loaded once for all tests.</summary>
internal static class Delivered
{
    public static Reader Reader { get; } = new(ReaderNetwork.Load(ReaderNetwork.DefaultPath));
}
