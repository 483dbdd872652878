using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// What a telling, and the claim that it goes into, take from identity: as whom the actors of its sentence and of its voices are known. While
/// a document stays what it is, a telling with the same print is the same, and finds the same others.
/// </summary>
internal static class TellingPrint
{
    /// <summary>The print: 64 bits of a hash.</summary>
    /// <param name="telling">The telling.</param>
    /// <param name="known">As whom the actors of its document are known in the dossier; null for those left out.</param>
    public static long Of(Telling telling, IReadOnlyList<KnownActor?> known)
    {
        var item = telling.Event;
        var text = new StringBuilder();
        foreach (var actor in item.Source.Concat(item.Target).Concat(item.Beside).Concat(VoiceChain.Attributions(telling.Digest, item.Voice).Select(v => v.Actor)))
        {
            text.Append(actor).Append(actor < 0 ? null : known[actor]).Append('\n');
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
