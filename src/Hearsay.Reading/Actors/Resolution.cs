using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>The work of <see cref="ActorResolver"/> on one document.</summary>
internal sealed class Resolution(MentionedText mentioned, Gazetteer gazetteer, CancellationToken cancellation)
{
    // How far back one looks for the office of a counterpart.
    private const int MostBetween = 20;

    // Characters of the name of an alliance that names its members.
    private const int LongestName = 120;

    private readonly TokenForms _forms = new(mentioned.Parsed.Segmented);
    private readonly string _text = mentioned.Parsed.Text;
    private readonly ActorDraft?[] _actorOf = new ActorDraft?[mentioned.Mentions.Length];
    private readonly Dictionary<string, ActorDraft> _byEntry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byWording = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _alliances = new(StringComparer.Ordinal);
    private readonly MentionJoin[] _joins = [.. Enumerable.Repeat(new MentionJoin(JoinReason.None, -1), mentioned.Mentions.Length)];
    private readonly MentionTree _tree = new(mentioned);

    public ResolvedText Run()
    {
        JoinPersons();
        JoinOtherNames();
        cancellation.ThrowIfCancellationRequested();
        var descriptions = new DescriptionJoiner(mentioned, _forms, gazetteer, OfEntry);
        JoinGroups(descriptions);
        BelongToBodies();
        FindRoles(descriptions);
        TakeListed();
        JoinAdministrations();
        JoinDescriptions(descriptions);
        cancellation.ThrowIfCancellationRequested();
        new PronounJoiner(mentioned, _forms).Join(_actorOf, _joins);
        return new ActorAssembly(mentioned, _forms, gazetteer).Make(_actorOf, _joins);
    }

    private void JoinPersons()
    {
        var named = new List<(int, string)>();
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            if (IsPersonName(mentioned.Mentions[i]))
            {
                named.Add((i, mentioned.Mentions[i].Span.Of(_text)));
            }
        }

        new PersonJoiner().Join(named, _actorOf, _joins);
    }

    private bool IsPersonName(Mention mention) =>
        mention is { Form: MentionForm.Name, Kind: MentionKind.Person } && (mention.Entry is null || gazetteer.ByKey(mention.Entry) is { Kind: EntryKind.Person });

    /// <summary>What a list says of a person counts where the text says nothing.</summary>
    private void TakeListed()
    {
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            if (_actorOf[i] is { Person: not null } person && gazetteer.ByKey(mentioned.Mentions[i].Entry) is { Kind: EntryKind.Person } entry)
            {
                person.Entry ??= entry;
                var (country, sector) = entry.On(mentioned.Parsed.Segmented.Document.Published);
                (person.Country, person.Sector) = (person.Country ?? country, person.Sector ?? sector);
            }
        }
    }

    private void JoinOtherNames()
    {
        var acronyms = Acronyms.In(mentioned, _forms);
        var metonymy = new Metonymy(mentioned.Parsed, _forms);
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            var mention = mentioned.Mentions[i];
            if (mention.Form != MentionForm.Name || IsPersonName(mention))
            {
                continue;
            }

            var text = mention.Span.Of(_text);
            var entry = gazetteer.ByKey(mention.Entry ?? Administrations.StateOf(_forms, mention.EndToken - 1));
            if (entry is null && acronyms.TryGetValue(text, out var full))
            {
                entry = gazetteer.ByName(full);
                text = full;
                _joins[i] = new MentionJoin(JoinReason.Acronym, -1);
            }

            var actor = entry is null ? OfWording(text, mention.Kind) : OfEntry(Meant(entry, mention, metonymy));
            if (entry is null)
            {
                Belong(i, actor);
            }

            actor.AddName(mention.Span.Of(_text));
            _actorOf[i] = actor;
            if (_joins[i].Reason == JoinReason.None)
            {
                _joins[i] = new MentionJoin(entry is null ? JoinReason.Wording : JoinReason.Gazetteer, -1);
            }
        }
    }

    private Entry Meant(Entry entry, Mention mention, Metonymy metonymy) => entry.Kind switch
    {
        EntryKind.Capital or EntryKind.House => metonymy.Acts(mention) ? gazetteer.Acting(entry, mentioned.Parsed.Segmented.Document.Published) : entry,
        EntryKind.State when metonymy.IsOneOf(mention) => gazetteer.ByKey(entry.Key + "/people") ?? entry,
        EntryKind.Inhabitants => metonymy.IsState(mention) ? gazetteer.ByKey(entry.Of) ?? entry : entry,
        _ => entry,
    };

    /// <summary>
    /// An unknown organisation belongs to the state named right before it ("Iraqi Joint Operations Command", "Iraq's Health Ministry"), an unknown place to the state of the town
    /// with which its name begins ("Cairo airport").
    /// </summary>
    private void Belong(int index, ActorDraft actor)
    {
        var mention = mentioned.Mentions[index];
        if (actor is { Kind: MentionKind.Place, Country: null } && mention.TokenCount > 1)
        {
            actor.Country = gazetteer.ByName(_forms.Form(mention.FirstToken).ToString()) is { Kind: EntryKind.Town or EntryKind.Capital or EntryKind.State, Country: var home } ? home : null;
        }

        if (actor.Kind is not (MentionKind.Organisation or MentionKind.Group) || actor.Country is not null)
        {
            return;
        }

        if (index > 0 && mentioned.Mentions[index - 1] is { Entry: not null, Form: MentionForm.Name } owner)
        {
            var gap = mention.FirstToken - owner.EndToken;
            if (gap == 0 || gap == 1 && _forms.IsGenitive(owner.EndToken))
            {
                actor.Country = gazetteer.ByKey(owner.Entry)?.Country;
            }
        }

        for (var i = mention.FirstToken; i < mention.EndToken && actor.Country is null; i++)
        {
            actor.Country = gazetteer.ByName(_forms.Form(i).ToString()) is { Kind: EntryKind.State, Country: var country } ? country : null;
        }
    }

    /// <summary>"The Iraqi parliament's Security Committee": an unknown organisation has the country of the body to which it belongs, and its sector where it has none.</summary>
    private void BelongToBodies()
    {
        for (var i = 1; i < mentioned.Mentions.Length; i++)
        {
            if (_actorOf[i] is { Kind: MentionKind.Organisation, Entry: null } body && (body.Country ?? body.Sector) is null && mentioned.Mentions[i].Form == MentionForm.Name
                && mentioned.Mentions[i - 1] is { Form: MentionForm.Description, Kind: MentionKind.Organisation } owner && OwnsNext(owner.EndToken, mentioned.Mentions[i].FirstToken) && _actorOf[i - 1] is { } owning)
            {
                (body.Country, body.Sector) = (owning.Country, owning.Sector);
            }
        }
    }

    private ActorDraft OfEntry(Entry entry)
    {
        if (!_byEntry.TryGetValue(entry.Key, out var actor))
        {
            var kind = entry.Kind switch
            {
                EntryKind.Organisation => MentionKind.Organisation,
                EntryKind.Person => MentionKind.Person,
                EntryKind.Group or EntryKind.People or EntryKind.Inhabitants => MentionKind.Group,
                _ => MentionKind.Place,
            };
            var (country, sector) = entry.On(mentioned.Parsed.Segmented.Document.Published);
            _byEntry[entry.Key] = actor = new ActorDraft(kind) { Entry = entry, Country = country, Sector = sector };
        }

        return actor;
    }

    private ActorDraft OfWording(string text, MentionKind kind)
    {
        var key = string.Join(' ', Folding.Pieces(text));
        if (!_byWording.TryGetValue(key, out var actor))
        {
            _byWording[key] = actor = new ActorDraft(kind) { Sector = kind == MentionKind.Organisation ? SectorOfHead(text) : null };
        }

        return actor;
    }

    private static string? SectorOfHead(string text)
    {
        var pieces = Folding.Pieces(text);
        var of = Array.FindIndex(pieces, p => p is "of" or "for");
        var head = of > 0 ? pieces[of - 1] : pieces.Length > 0 ? pieces[^1] : "";
        return Wordlists.Heads.TryGetValue(head, out var known) ? known.Sector
            : Wordlists.Heads.TryGetValue(pieces.Length > 0 ? pieces[^1] : "", out var last) ? last.Sector : null;
    }

    /// <summary>In the order of the text, which is the order in which offices count.</summary>
    private void FindRoles(DescriptionJoiner descriptions)
    {
        var finder = new RoleFinder(mentioned, _forms, gazetteer, _tree);
        var links = new PersonLinks(mentioned, _forms, _tree, gazetteer).All().ToLookup(link => link.Person);
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            if (_actorOf[i] is not { Person: not null } person || mentioned.Mentions[i].Form != MentionForm.Name)
            {
                continue;
            }

            foreach (var found in finder.Of(i))
            {
                Take(person, found, descriptions);
            }

            foreach (var link in links[i])
            {
                if (link.Description >= 0 && _actorOf[link.Description] is null)
                {
                    _actorOf[link.Description] = person;
                    _joins[link.Description] = new MentionJoin(JoinReason.Apposition, i);
                }

                // "member" is said only of whom nothing else is.
                if (link.Description < 0 && link.Role.Title == "member" && person.CompleteRole(Owner(link.Role).Of, link.Role.Evidence))
                {
                    Take(person, link.Role with { Title = person.Roles[^1].Title }, descriptions);
                }
                else if (link.Description >= 0 || link.Role.Title != "member" || !person.Roles.Exists(role => role.Of is not null))
                {
                    Take(person, link.Description >= 0 ? AsCounterpart(link.Role, i) : link.Role, descriptions);
                }
            }
        }
    }

    /// <summary>"his French counterpart": who holds the office that the last person had.</summary>
    private FoundRole AsCounterpart(FoundRole role, int person)
    {
        if (!role.Title.EndsWith("counterpart", StringComparison.OrdinalIgnoreCase))
        {
            return role;
        }

        for (var i = person - 1; i >= 0 && person - i < MostBetween; i--)
        {
            if (_actorOf[i] is { Person: not null, Roles: { Count: > 0 } roles } other && other != _actorOf[person])
            {
                return role with { Title = roles[^1].Title, Sector = other.Sector };
            }
        }

        return role;
    }

    private void Take(ActorDraft person, FoundRole found, DescriptionJoiner descriptions)
    {
        var (of, country, sector) = Owner(found);
        person.AddRole(new Role(found.Title, of, found.Evidence));
        person.Country ??= country;
        sector = found.Sector ?? sector;

        // A present office of state outweighs a rank, a degree or holy orders.
        if (person.Sector is null || person.Sector is "REL" or "EDU" or "MIL" && found.Sector == "GOV")
        {
            person.Sector = sector ?? person.Sector;
        }

        descriptions.Holds(person, found.Title, country);
    }

    /// <summary>What an office belongs to: the last of the mentions that stand together ("the Iraqi parliament's Security Committee"), and whose it is.</summary>
    private (string? Of, string? Country, string? Sector) Owner(FoundRole found)
    {
        if (found.Of < 0)
        {
            return (null, null, null);
        }

        var (country, sector, last) = (default(string), default(string), found.Of);
        for (var i = found.Of; i < mentioned.Mentions.Length && i < found.Of + 4; i++)
        {
            if (i > found.Of && !Follows(i))
            {
                break;
            }

            if (mentioned.Mentions[i].Kind == MentionKind.Person || mentioned.Mentions[i].Span.Begin > found.Evidence.End)
            {
                break;
            }

            last = i;
            country ??= _actorOf[i]?.Country;
            if (_actorOf[i] is { } owner)
            {
                sector = owner.Entry is { Kind: EntryKind.State } ? sector ?? "GOV" : owner.Sector ?? sector;
            }
        }

        var name = _actorOf[last] is { } actor ? ActorAssembly.NameOf(actor) : mentioned.Mentions[last].Span.Of(_text);
        return (name, country, sector);
    }

    private bool Follows(int index)
    {
        var gap = mentioned.Mentions[index].FirstToken - mentioned.Mentions[index - 1].EndToken;
        return gap == 0 || gap == 1 && (_forms.IsGenitive(mentioned.Mentions[index].FirstToken - 1) || _forms.IsApostrophe(mentioned.Mentions[index].FirstToken - 1));
    }

    /// <summary>
    /// Governments, alliances and groups, since offices belong to them: what the text names with them, several named before, one named before, else what their wording tells.
    /// </summary>
    private void JoinGroups(DescriptionJoiner descriptions)
    {
        var antecedents = new Antecedents(mentioned, _forms, _tree, gazetteer);
        var collectives = new Collectives(mentioned, _forms, _tree);
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            var mention = mentioned.Mentions[i];
            if (mention is { Form: MentionForm.Pronoun, Kind: MentionKind.Group } && _forms.Folded(mention.FirstToken) is "they" or "them")
            {
                var one = antecedents.OfThey(i, _actorOf);
                if (antecedents.OfList(i, _actorOf) is { Members.Count: > 1 } list && list.Last > one)
                {
                    Consist(i, list.Members, mentioned.Mentions[list.First].Span.Union(mentioned.Mentions[list.Last].Span));
                }
                else
                {
                    JoinTo(i, one);
                }
            }

            if (mention.Form != MentionForm.Description || mention.Kind == MentionKind.Person || _actorOf[i] is not null)
            {
                continue;
            }

            var several = antecedents.IsSeveral(i);
            if (several && antecedents.OfSeveral(i, _actorOf) is { Count: > 0 } named)
            {
                Consist(i, named, mention.Extent);
            }
            else if (mention.Kind == MentionKind.Group && collectives.ListedBehind(i) is { Count: > 0 } listed)
            {
                Consist(i, [.. listed.Select(member => _actorOf[member]).OfType<ActorDraft>().Distinct()], mention.Span);
            }
            else if (collectives.IsAlliance(i) && collectives.MembersOf(i) is { Count: > 0 } members)
            {
                var last = mentioned.Mentions[members[^1]].Span;
                _alliances[_forms.Folded(mention.EndToken - 1)] = Consist(
                    i,
                    [.. members.Select(member => _actorOf[member]).OfType<ActorDraft>().Distinct()],
                    last.End > mention.Span.End && last.End - mention.Span.End < LongestName && _forms.Folded(mention.EndToken) is "of" or "between" or "among" ? mention.Span.Union(last) : mention.Span);
            }
            else if (mention.TokenCount == 1 && _alliances.TryGetValue(_forms.Folded(mention.FirstToken), out var alliance) && IsDefinite(mention))
            {
                (_actorOf[i], _joins[i]) = (alliance, new MentionJoin(JoinReason.Antecedent, Array.IndexOf(_actorOf, alliance)));
            }
            else if (!JoinTo(i, antecedents.OfNoun(i, _actorOf)) && !several)
            {
                JoinByWording(i, descriptions);
            }
        }
    }

    private bool IsDefinite(Mention mention) => mention.FirstToken > 0 && _forms.Folded(mention.FirstToken - 1) is "the" or "this" or "that";

    private bool JoinTo(int index, int antecedent)
    {
        if (antecedent < 0)
        {
            return false;
        }

        (_actorOf[index], _joins[index]) = (_actorOf[antecedent], new MentionJoin(JoinReason.Antecedent, antecedent));
        return true;
    }

    /// <summary>Makes an actor that consists of others; what they have in common is its country and sector.</summary>
    private ActorDraft Consist(int index, List<ActorDraft> members, TextSpan name)
    {
        var actor = new ActorDraft(MentionKind.Group)
        {
            Country = members.TrueForAll(m => m.Country == members[0].Country) ? members[0].Country : null,
            Sector = members.TrueForAll(m => m.Sector == members[0].Sector) ? members[0].Sector : null,
        };
        actor.Members.AddRange(members);
        actor.AddName(name.Of(_text));
        (_actorOf[index], _joins[index]) = (actor, new MentionJoin(JoinReason.Members, -1));
        return actor;
    }

    /// <summary>"The Marun government" is that of the state which Marun is told to lead.</summary>
    private void JoinAdministrations()
    {
        for (var i = 1; i < mentioned.Mentions.Length; i++)
        {
            var (name, mention) = (mentioned.Mentions[i - 1], mentioned.Mentions[i]);
            if (mention is { Form: MentionForm.Description, TokenCount: 1 } && _forms.Folded(mention.FirstToken) is "administration" or "government" or "regime" or "cabinet" && name.Form == MentionForm.Name
                && _actorOf[i - 1] is { Person: not null, Sector: "GOV", Country: { } country } && _actorOf[i] is { Country: null, Entry: null } && OwnsNext(name.EndToken, mention.FirstToken)
                && gazetteer.ByKey(country) is { Kind: EntryKind.State } state)
            {
                (_actorOf[i], _joins[i]) = (OfEntry(state), new MentionJoin(JoinReason.Belonging, i - 1));
            }
        }
    }

    private bool OwnsNext(int end, int next) => end == next || end + 1 == next && (_forms.IsGenitive(end) || _forms.IsApostrophe(end));

    /// <summary>The holders of offices and other single persons.</summary>
    private void JoinDescriptions(DescriptionJoiner descriptions)
    {
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            if (mentioned.Mentions[i] is { Form: MentionForm.Description, Kind: MentionKind.Person } && _actorOf[i] is null)
            {
                JoinByWording(i, descriptions);
            }
        }
    }

    private void JoinByWording(int index, DescriptionJoiner descriptions)
    {
        if (descriptions.Join(index) is { } actor)
        {
            _actorOf[index] = actor;
            _joins[index] = new MentionJoin(actor.Person is not null ? JoinReason.Office : actor.Entry is not null ? JoinReason.Belonging : JoinReason.Wording, -1);
            if (actor.Names.Count == 0)
            {
                actor.AddName(mentioned.Mentions[index].Span.Of(_text));
            }
        }
    }
}
