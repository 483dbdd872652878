using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Counts from how many separate origins a claim comes, and says why. An account goes back to the innermost named source whose words it gives
/// (an official, another paper, an agency), however many carried them; where nobody is named, to the medium that is cited, to the agency whose
/// report the document carries, to the document from which the document or the passage was taken, or to its outlet. Unnamed officials are
/// their outlet's. The same sentence in two documents has one origin.
/// </summary>
internal sealed class OriginFinder(CopyIndex copies, Func<DocumentDigest, int, string?> nameOf)
{
    /// <summary>The origins of the accounts, in the order of their first accounts.</summary>
    /// <param name="tellings">For each account of a claim a telling of it.</param>
    public ImmutableArray<Origin> Of(IReadOnlyList<Telling> tellings)
    {
        var found = new List<(string Name, string Form, string Reason, int Group)>();
        var byWords = new Dictionary<ulong, int>();
        for (var index = 0; index < tellings.Count; index++)
        {
            var (name, reason) = OriginOf(tellings[index]);
            var form = OutletNames.KeyOf(name) is { Length: > 0 } plain ? plain : name;
            var group = found.FindIndex(f => f.Form == form) is >= 0 and var same ? found[same].Group : index;
            var (print, letters) = Fingerprint.Of(tellings[index].Digest.Sentences[tellings[index].Event.Sentence].Quote);
            if (letters >= PassageFinder.FewestLetters && !byWords.TryAdd(print, index) && found[byWords[print]].Group is var twin && twin != group)
            {
                reason = $"{reason}; the same sentence as in {CopyIndex.OutletOf(tellings[byWords[print]].Digest)}";
                var (kept, gone) = (Math.Min(twin, group), Math.Max(twin, group));
                for (var other = 0; other < found.Count; other++)
                {
                    found[other] = found[other].Group == gone ? found[other] with { Group = kept } : found[other];
                }

                group = kept;
            }

            found.Add((name, form, reason, group));
        }

        return
        [
            .. found.Select((f, index) => (f.Name, f.Reason, f.Group, Index: index))
                .GroupBy(f => f.Group)
                .OrderBy(g => g.Key)
                .Select(g => new Origin(g.First().Name, [.. g.Select(f => new OriginFold(f.Index, f.Reason))])),
        ];
    }

    private (string Name, string Reason) OriginOf(Telling telling)
    {
        var voices = VoiceChain.Attributions(telling.Digest, telling.Event.Voice);
        for (var inner = voices.Length - 1; inner >= 0; inner--)
        {
            var voice = voices[inner];
            if (voice.Named)
            {
                var name = voice.Actor < 0 ? voice.Voice : nameOf(telling.Digest, voice.Actor) ?? voice.Voice;
                var carriers = voices.Take(inner).Where(v => v.Named).Select(v => v.Voice).Append(voice.Medium).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
                return (name, carriers.Count == 0 ? $"cites {name}" : $"cites {name} by way of {string.Join(", ", carriers)}");
            }

            if (voice.Medium is { } medium)
            {
                return (medium, $"cites {medium}");
            }
        }

        var unnamed = voices.IsEmpty ? "" : $"; “{voices[^1].Voice}” is nobody named";
        var evidence = telling.Digest.Sentences[telling.Event.Sentence].Span;
        var copied = copies.Source(telling.Digest.Document.Id, evidence);
        var source = copied?.From ?? telling.Digest;
        if (source.Wire is { } wire && (copied is not null || !copies.IsAdded(source.Document.Id, evidence)))
        {
            return (wire, (telling.Digest.Document.Outlet is { } outlet && OutletNames.Means(wire, outlet) ? "its own report" : copied is { } taken ? $"{taken.Reason}, which credits {wire}" : $"credits {wire}") + unnamed);
        }

        return (CopyIndex.OutletOf(source), (copied?.Reason ?? "its own report") + unnamed);
    }
}
