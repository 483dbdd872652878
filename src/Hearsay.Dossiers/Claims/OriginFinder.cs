using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Counts from how many separate origins a claim comes, and says why. An account goes back to the innermost named source whose words it gives
/// (an official, another paper, an agency), however many carried them; where nobody is named, to the medium that is cited, to the agency whose
/// report the document carries, to the document from which the document or the passage was taken, or to its outlet. Unnamed officials are
/// their outlet's. The same sentence in two documents has one origin, and so have a headline and its article, and a sentence that rewords
/// one of the document from which others were taken.
/// </summary>
internal sealed class OriginFinder(CopyIndex copies, Func<DocumentDigest, int, string?> nameOf)
{
    /// <summary>Clauses so alike are one worded anew, where the one document has taken from the other.</summary>
    private const double Reworded = 0.6;

    /// <summary>The origins of the accounts, in the order of their first accounts.</summary>
    /// <param name="tellings">For each account of a claim a telling of it.</param>
    public ImmutableArray<Origin> Of(IReadOnlyList<Telling> tellings)
    {
        var found = new List<(string Name, string Form, string Reason, int Group)>();
        var byWords = new Dictionary<ulong, int>();
        for (var index = 0; index < tellings.Count; index++)
        {
            var (name, reason, _) = OriginOf(tellings[index]);
            var form = OutletNames.KeyOf(name) is { Length: > 0 } plain ? plain : name;
            var group = found.FindIndex(f => f.Form == form) is >= 0 and var same ? found[same].Group : index;
            var (print, letters) = Fingerprint.Of(tellings[index].Digest.Sentences[tellings[index].Event.Sentence].Quote);
            if (letters >= PassageFinder.FewestLetters && !byWords.TryAdd(print, index) && found[byWords[print]].Group is var twin && twin != group)
            {
                reason = $"{reason}; the same sentence as in {CopyIndex.OutletOf(tellings[byWords[print]].Digest)}";
                group = Merge(found, twin, group);
            }

            found.Add((name, form, reason, group));
        }

        for (var index = 0; index < tellings.Count; index++)
        {
            if (Model(tellings, index) is var (model, because) && found[model].Group != found[index].Group)
            {
                found[index] = found[index] with { Reason = $"{found[index].Reason}; {because}" };
                Merge(found, found[model].Group, found[index].Group);
            }
        }

        return
        [
            .. found.Select((f, index) => (f.Name, f.Reason, f.Group, Index: index))
                .GroupBy(f => f.Group)
                .OrderBy(g => g.Key)
                .Select(g => new Origin(g.First().Name, [.. g.Select(f => new OriginFold(f.Index, f.Reason))])),
        ];
    }

    private static int Merge(List<(string Name, string Form, string Reason, int Group)> found, int one, int two)
    {
        var (kept, gone) = (Math.Min(one, two), Math.Max(one, two));
        for (var other = 0; other < found.Count; other++)
        {
            found[other] = found[other].Group == gone ? found[other] with { Group = kept } : found[other];
        }

        return kept;
    }

    /// <summary>The account that another one only repeats, with the reason; null where it stands for itself.</summary>
    private (int Account, string Because)? Model(IReadOnlyList<Telling> tellings, int index)
    {
        var telling = tellings[index];
        if (telling.Event.Voice >= 0 && OriginOf(telling).Cited)
        {
            return null;
        }

        if (IsHeading(telling))
        {
            var told = Enumerable.Range(0, tellings.Count).Where(i => tellings[i].Digest == telling.Digest && !IsHeading(tellings[i])).OrderBy(i => tellings[i].Event.Voice >= 0).Take(1).ToArray();
            return told is [var account] ? (account, "the heading of its article") : null;
        }

        var sources = copies.SourcesOf(telling.Digest.Document.Id);
        for (var other = 0; other < tellings.Count && sources.Count > 0; other++)
        {
            if (sources.Contains(tellings[other].Digest.Document.Id) && tellings[other].Digest != telling.Digest && !IsHeading(tellings[other])
                && WordRarity.Cosine(tellings[other].Words, telling.Words) >= Reworded)
            {
                return (other, $"words anew what {CopyIndex.OutletOf(tellings[other].Digest)} has, from which it takes other passages");
            }
        }

        return null;
    }

    private static bool IsHeading(Telling telling) => telling.Digest.Sentences[telling.Event.Sentence].Zone is ZoneKind.Headline or ZoneKind.Standfirst;

    private (string Name, string Reason, bool Cited) OriginOf(Telling telling)
    {
        var voices = VoiceChain.Attributions(telling.Digest, telling.Event.Voice);
        for (var inner = voices.Length - 1; inner >= 0; inner--)
        {
            var voice = voices[inner];
            if (voice.Named)
            {
                var name = voice.Actor < 0 ? voice.Voice : nameOf(telling.Digest, voice.Actor) ?? voice.Voice;
                var carriers = voices.Take(inner).Where(v => v.Named).Select(v => v.Voice).Append(voice.Medium).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
                return (name, carriers.Count == 0 ? $"cites {name}" : $"cites {name} by way of {string.Join(", ", carriers)}", true);
            }

            if (voice.Medium is { } medium)
            {
                return (medium, $"cites {medium}", true);
            }
        }

        var unnamed = voices.IsEmpty ? "" : $"; “{voices[^1].Voice}” is nobody named";
        var evidence = telling.Digest.Sentences[telling.Event.Sentence].Span;
        var copied = copies.Source(telling.Digest.Document.Id, evidence);
        var source = copied?.From ?? telling.Digest;
        if (source.Wire is { } wire && (copied is not null || !copies.IsAdded(source.Document.Id, evidence)))
        {
            return (wire, (telling.Digest.Document.Outlet is { } outlet && OutletNames.Means(wire, outlet) ? "its own report" : copied is { } taken ? $"{taken.Reason}, which credits {wire}" : $"credits {wire}") + unnamed, false);
        }

        return (CopyIndex.OutletOf(source), (copied?.Reason ?? "its own report") + unnamed, false);
    }
}
