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
        var office = Full(string.Join(' ', Folding.Pieces(title)));
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
        var (agent, noun) = Noun(mention, _pieces.At(mention.FirstToken));
        if (agent is null)
        {
            return null;
        }

        var (known, wording) = Owner(index);
        known ??= Complement(index) ?? gazetteer.ByKey(Administrations.StateOf(forms, mentioned.Mentions[index].EndToken - 1));
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
            return (IsOfAnotherTime(mention.FirstToken) ? null : Holder(noun, known?.Country)) ?? (known is null ? null : Own(known, agent, noun, wording, IsOneOfMany(index)));
        }

        if (agent.Sector is null && known is null)
        {
            return null;
        }

        return Own(known, agent, noun, wording, oneOfMany: false);
    }

    /// <summary>The actor that all descriptions of one wording share.</summary>
    private ActorDraft? Own(Entry? known, Agent agent, string noun, string wording, bool oneOfMany)
    {
        // "Taliban fighters", "ISIS militants" are the group itself.
        if (known is { Kind: EntryKind.Group } group && agent is { Kind: "group", Sector: "REB" or "PRM" or null })
        {
            return actorOfEntry(group);
        }

        var modified = string.Join(' ', Folding.Pieces(wording).Where(Wordlists.Modifiers.Contains));
        var key = $"{known?.Key}|{modified}|{noun}";
        if (oneOfMany || !_byWording.TryGetValue(key, out var actor))
        {
            // "A US official" is somebody, and not the next one.
            _byWording[key] = actor = new ActorDraft(agent.Kind switch { "group" => MentionKind.Group, "person" => MentionKind.Person, _ => MentionKind.Organisation })
            {
                Country = known?.Country,
                Sector = agent.Sector ?? (known?.Kind != EntryKind.State ? known?.Sector : noun == "leaders" ? "GOV" : null),
            };
        }

        actor.AddName(wording);
        return actor;
    }

    private static string Full(string office) => office is "pm" or "PM" or "premier" ? "prime minister" : office;

    /// <summary>"The next president", "a former minister": nobody who holds the office now.</summary>
    private bool IsOfAnotherTime(int first)
    {
        for (var at = first; at > 0 && first - at < 3; at--)
        {
            if (forms.Folded(at - 1) is "next" or "new" or "future" or "former" or "ex" or "late" or "previous" or "another")
            {
                return true;
            }

            if (!forms.IsWord(at - 1) || forms.Folded(at - 1) is "the" or "a" or "an" or "of")
            {
                break;
            }
        }

        return false;
    }

    private ActorDraft? Holder(string noun, string? country)
    {
        var found = default(ActorDraft);
        foreach (var (person, held) in _holders.GetValueOrDefault(Full(noun)) ?? [])
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

        // "leaders of the Iraqi militias" are not of Iraq, but of what follows.
        if (index + 2 < mentioned.Mentions.Length && mentioned.Mentions[index + 2].FirstToken == next.EndToken)
        {
            return null;
        }

        return next.Form == MentionForm.Name && (gap == 0 || gap == 1 && forms.Is(at + 1, "the")) ? gazetteer.ByKey(next.Entry) : null;
    }

    /// <summary>
    /// The state or organisation named right before a description ("Iraqi officials", "Iraq's parliament"), and the wording of both together.
    /// </summary>
    private (Entry? Known, string Wording) Owner(int index)
    {
        var mention = mentioned.Mentions[index];
        if (index > 0 && mentioned.Mentions[index - 1] is { Form: MentionForm.Name, Kind: not MentionKind.Person } owner)
        {
            var genitive = owner.EndToken < mention.FirstToken && (forms.IsGenitive(owner.EndToken) || forms.IsApostrophe(owner.EndToken));
            if (owner.EndToken + (genitive ? 1 : 0) == mention.FirstToken && gazetteer.ByKey(owner.Entry) is { } known)
            {
                known = known.Kind == EntryKind.Inhabitants ? gazetteer.ByKey(known.Of) ?? known : known;
                return (known, owner.Span.Union(mention.Span).Of(_text));
            }
        }

        return (null, mention.Span.Of(_text));
    }

    private bool IsOneOfMany(int index)
    {
        var first = index > 0 && mentioned.Mentions[index - 1].EndToken == mentioned.Mentions[index].FirstToken
            ? mentioned.Mentions[index - 1].FirstToken
            : mentioned.Mentions[index].FirstToken;
        while (first > 0 && Wordlists.Modifiers.Contains(forms.Folded(first - 1)))
        {
            first--;
        }

        return first > 0 && forms.Folded(first - 1) is "a" or "an" or "another" or "one";
    }

    private (Agent? Agent, string Noun) Noun(Mention mention, WordPieces pieces)
    {
        var agent = default(Agent);
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            if (forms.IsWord(i) && pieces.LongestAt(i, gazetteer.Agents) is { } found && found.End <= mention.EndToken)
            {
                // "militia leaders": the sector of the first noun where the last has none.
                agent = found.Value with { Sector = found.Value.Sector ?? agent?.Sector };
                i = found.End - 1;
            }
        }

        return (agent, agent?.Noun ?? "");
    }
}
