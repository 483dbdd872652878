using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Tells who is meant by a description: a state's government by "the Iraqi government", the holder of an office by "the prime minister", and
/// otherwise an actor of its own that every equal wording shares ("US officials").
/// </summary>
internal sealed class DescriptionJoiner(MentionedText mentioned, TokenForms forms, Gazetteer gazetteer, Func<Entry, ActorDraft> actorOfEntry)
{
    // More holders of one office in one document than this tell nothing.
    private const int MostHolders = 32;

    private readonly Dictionary<string, ActorDraft> _byWording = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(ActorDraft Person, string? Country)>> _holders = new(StringComparer.Ordinal);
    private readonly SentencePieces _pieces = new(mentioned.Parsed.Segmented, forms);
    private readonly string _text = mentioned.Parsed.Text;

    /// <summary>Notes who holds an office, so that its description finds its holder.</summary>
    public void Holds(ActorDraft person, string title, string? country)
    {
        var office = string.Join(' ', Folding.Pieces(title));
        if (!_holders.TryGetValue(office, out var list))
        {
            _holders[office] = list = [];
        }

        if (list.Count < MostHolders && !list.Contains((person, country)))
        {
            list.Add((person, country));
        }
    }

    /// <summary>The actor of a description; null where it is unknown.</summary>
    public ActorDraft? Join(int index)
    {
        var mention = mentioned.Mentions[index];
        var (known, agent, noun) = Parts(mention, _pieces.At(mention.FirstToken));
        if (agent is null)
        {
            return null;
        }

        known ??= Complement(index);
        if (agent is { Kind: "organisation", Sector: "GOV" } && noun is "government" or "administration" or "regime" or "authorities" or "leadership" or "cabinet")
        {
            if (known is { Of: null, Kind: EntryKind.State } state)
            {
                return actorOfEntry(state);
            }

            if (known is not null && gazetteer.Acting(known) is { Kind: EntryKind.State } acting)
            {
                return actorOfEntry(acting);
            }
        }

        if (agent.Kind == "person")
        {
            return Holder(noun, known?.Country) ?? (known is null ? null : Own(index, known, agent, noun));
        }

        if (agent.Sector is null && known is null)
        {
            return null;
        }

        return Own(index, known, agent, noun);
    }

    /// <summary>The actor that all descriptions of one wording share.</summary>
    private ActorDraft? Own(int index, Entry? known, Agent agent, string noun)
    {
        var mention = mentioned.Mentions[index];
        if (agent.Kind == "person")
        {
            // One of many: "a US official" is somebody, and not the next one.
            return null;
        }

        var sameAs = known is { Kind: EntryKind.Group or EntryKind.Organisation } && agent.Sector is "REB" or "PRM" or null
            && agent.Kind == "group" && known!.Kind == EntryKind.Group;
        if (sameAs)
        {
            return actorOfEntry(known!);
        }

        var wording = mention.Span.Of(_text);
        var key = $"{known?.Key}|{string.Join(' ', Folding.Pieces(wording))}";
        if (known is not null)
        {
            key = $"{known.Key}|{Modifiers(mention)}{noun}";
        }

        if (!_byWording.TryGetValue(key, out var actor))
        {
            var kind = agent.Kind == "group" ? MentionKind.Group : MentionKind.Organisation;
            _byWording[key] = actor = new ActorDraft(kind)
            {
                Country = known?.Country,
                Sector = agent.Sector ?? (known?.Kind == EntryKind.State ? null : known?.Sector),
            };
        }

        actor.AddName(wording);
        return actor;
    }

    private string Modifiers(Mention mention)
    {
        var words = new List<string>();
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (Wordlists.Modifiers.Contains(forms.Folded(i)))
            {
                words.Add(forms.Folded(i));
            }
        }

        return string.Concat(words.Select(w => w + " "));
    }

    private ActorDraft? Holder(string noun, string? country)
    {
        var found = default(ActorDraft);
        foreach (var (person, held) in _holders.GetValueOrDefault(noun) ?? [])
        {
            if (country is not null && held is not null && !string.Equals(country, held, StringComparison.Ordinal))
            {
                continue;
            }

            if (found is not null && found != person)
            {
                return null;
            }

            found = person;
        }

        return found;
    }

    /// <summary>"the government of Iraq", "the government in Baghdad".</summary>
    private Entry? Complement(int index)
    {
        var mention = mentioned.Mentions[index];
        var at = mention.EndToken;
        if (at >= forms.Count || forms.Folded(at) is not ("of" or "in") || index + 1 >= mentioned.Mentions.Length)
        {
            return null;
        }

        var next = mentioned.Mentions[index + 1];
        var gap = next.FirstToken - at - 1;
        return next.Form == MentionForm.Name && (gap == 0 || gap == 1 && forms.Is(at + 1, "the")) ? gazetteer.ByKey(next.Entry) : null;
    }

    private (Entry? Known, Agent? Agent, string Noun) Parts(Mention mention, WordPieces pieces)
    {
        var known = default(Entry);
        var agent = default(Agent);
        var noun = "";
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (!forms.IsWord(i))
            {
                continue;
            }

            if (known is null && agent is null && pieces.KnownAt(i, gazetteer, SentenceStyle.Plain, informal: true) is { } name && name.End <= mention.EndToken)
            {
                known = name.Entry.Kind == EntryKind.Inhabitants ? gazetteer.ByKey(name.Entry.Of) : name.Entry;
                i = name.End - 1;
            }
            else if (pieces.LongestAt(i, Wordlists.Agents) is { } found && found.End <= mention.EndToken)
            {
                agent = found.Value;
                noun = agent.Noun;
                i = found.End - 1;
            }
        }

        return (known, agent, noun);
    }
}
