using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Counts from how many separate origins a claim comes. The origin of a telling is its outermost named source (an official,
/// another paper, an agency), where nobody is named the agency whose report the document carries, else the document from
/// which this one is a copy, the outlet, the document itself. The same sentence in two documents has one origin.
/// </summary>
internal sealed class OriginFinder(IReadOnlyList<DocumentDigest> digests, ActorIndex actors, IReadOnlyList<int> copiedFrom)
{
    /// <summary>The number of separate origins of the tellings.</summary>
    public int Count(IReadOnlyList<Telling> tellings)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var telling in tellings)
        {
            var origin = OriginOf(telling);
            parent.TryAdd(origin, origin);
            var (print, letters) = Fingerprint.Of(telling.Digest.Sentences[telling.Event.Sentence].Quote);
            if (letters < PassageFinder.FewestLetters)
            {
                continue;
            }

            var words = $"words {print:x16}";
            parent.TryAdd(words, words);
            parent[Root(parent, words)] = Root(parent, origin);
        }

        return parent.Keys.Select(k => Root(parent, k)).Distinct(StringComparer.Ordinal).Count();
    }

    private static string Root(Dictionary<string, string> parent, string origin)
    {
        while (parent[origin] != origin)
        {
            origin = parent[origin];
        }

        return origin;
    }

    private string OriginOf(Telling telling)
    {
        foreach (var source in VoiceChain.Attributions(telling.Digest, telling.Event.Voice))
        {
            if (source.Named)
            {
                var key = source.Actor < 0 ? null : actors.KeyOf[telling.Document][source.Actor];
                return SourceNamed(key is null ? source.Voice : actors[key].Name);
            }
        }

        var document = digests[copiedFrom[telling.Document]].Document;
        return (telling.Digest.Wire, document.Outlet) switch
        {
            ({ } wire, _) => SourceNamed(wire),
            (_, { } outlet) => SourceNamed(outlet),
            _ => $"document {document.Id}",
        };
    }

    /// <summary>A paper that is quoted elsewhere is the same origin as the paper itself.</summary>
    private static string SourceNamed(string name) => $"source {NameForm.Of(name)}";
}
