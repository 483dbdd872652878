using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Joins mentions into actors and finds their offices and allegiances: known names by their gazetteer entry, persons by compatible names, other
/// names by equal wording or an acronym that the text explains, descriptions by office or wording, pronouns where they are plain.
/// See docs/actors.md.
/// </summary>
public sealed class ActorResolver
{
    private readonly Gazetteer _gazetteer;

    /// <summary>Makes a resolver that knows what comes with the program.</summary>
    public ActorResolver()
        : this(Gazetteer.Default)
    {
    }

    /// <summary>Makes a resolver that knows a gazetteer.</summary>
    public ActorResolver(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <summary>Joins mentions into actors and finds their offices and allegiances.</summary>
    public ResolvedText Resolve(MentionedText mentioned, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mentioned);
        cancellation.ThrowIfCancellationRequested();
        return new Resolution(mentioned, _gazetteer, cancellation).Run();
    }

    /// <summary>The work on one document.</summary>
    private sealed class Resolution(MentionedText mentioned, Gazetteer gazetteer, CancellationToken cancellation)
    {
        private readonly TokenForms _forms = new(mentioned.Parsed.Segmented);
        private readonly string _text = mentioned.Parsed.Text;
        private readonly ActorDraft?[] _actorOf = new ActorDraft?[mentioned.Mentions.Length];
        private readonly Dictionary<string, ActorDraft> _byEntry = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ActorDraft> _byWording = new(StringComparer.Ordinal);

        public ResolvedText Run()
        {
            JoinPersons();
            JoinOtherNames();
            cancellation.ThrowIfCancellationRequested();
            var descriptions = new DescriptionJoiner(mentioned, _forms, gazetteer, OfEntry);
            JoinDescriptions(descriptions, persons: false);
            FindRoles(descriptions);
            TakeListed();
            JoinDescriptions(descriptions, persons: true);
            cancellation.ThrowIfCancellationRequested();
            new PronounJoiner(mentioned, _forms).Join(_actorOf);
            return Finish();
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

            new PersonJoiner().Join(named, _actorOf);
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
                var entry = gazetteer.ByKey(mention.Entry);
                if (entry is null && acronyms.TryGetValue(text, out var full))
                {
                    entry = gazetteer.ByName(full);
                    text = full;
                }

                var actor = entry is null ? OfWording(text, mention.Kind) : OfEntry(Meant(entry, mention, metonymy));
                if (entry is null)
                {
                    Belong(i, actor);
                }

                actor.AddName(mention.Span.Of(_text));
                _actorOf[i] = actor;
            }
        }

        private Entry Meant(Entry entry, Mention mention, Metonymy metonymy) => entry.Kind switch
        {
            EntryKind.Capital or EntryKind.House => metonymy.Acts(mention) ? gazetteer.Acting(entry) : entry,
            EntryKind.Inhabitants => metonymy.IsState(mention) ? gazetteer.ByKey(entry.Of) ?? entry : entry,
            _ => entry,
        };

        /// <summary>An unknown organisation belongs to the state named right before it ("Iraqi Joint Operations Command", "Iraq's Health Ministry").</summary>
        private void Belong(int index, ActorDraft actor)
        {
            var mention = mentioned.Mentions[index];
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
            var finder = new RoleFinder(mentioned, _forms);
            for (var i = 0; i < mentioned.Mentions.Length; i++)
            {
                if (_actorOf[i] is { Person: not null } person)
                {
                    foreach (var found in finder.Of(i))
                    {
                        Take(person, found, descriptions);
                    }
                }
            }
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

            var name = _actorOf[last] is { } actor ? NameOf(actor) : mentioned.Mentions[last].Span.Of(_text);
            return (name, country, sector);
        }

        private bool Follows(int index)
        {
            var gap = mentioned.Mentions[index].FirstToken - mentioned.Mentions[index - 1].EndToken;
            return gap == 0 || gap == 1 && (_forms.IsGenitive(mentioned.Mentions[index].FirstToken - 1) || _forms.IsApostrophe(mentioned.Mentions[index].FirstToken - 1));
        }

        /// <summary>Governments and groups first, since offices belong to them; the holders of offices afterwards.</summary>
        private void JoinDescriptions(DescriptionJoiner descriptions, bool persons)
        {
            for (var i = 0; i < mentioned.Mentions.Length; i++)
            {
                if (mentioned.Mentions[i].Form == MentionForm.Description && mentioned.Mentions[i].Kind == MentionKind.Person == persons && descriptions.Join(i) is { } actor)
                {
                    _actorOf[i] = actor;
                    if (actor.Names.Count == 0)
                    {
                        actor.AddName(mentioned.Mentions[i].Span.Of(_text));
                    }
                }
            }
        }

        private ResolvedText Finish()
        {
            var index = new Dictionary<ActorDraft, int>();
            var actors = ImmutableArray.CreateBuilder<Actor>();
            foreach (var draft in _actorOf)
            {
                if (draft is not null && index.TryAdd(draft, actors.Count))
                {
                    actors.Add(new Actor(
                        $"a{actors.Count + 1}",
                        NameOf(draft),
                        draft.Kind,
                        draft.Country,
                        draft.Sector,
                        [.. draft.Names],
                        [.. draft.Roles.OrderBy(r => r.Evidence)],
                        draft.Entry?.Key));
                }
            }

            return new ResolvedText(Settled(), actors.ToImmutable(), [.. _actorOf.Select(draft => draft is null ? -1 : index[draft])]);
        }

        /// <summary>
        /// The mentions as the actors make them out: a state that acts is a nation and no place; the adjective of a people before a noun
        /// ("Kurdish fighters") describes, and names nobody.
        /// </summary>
        private MentionedText Settled()
        {
            var nations = new ActingNations(mentioned, _forms, gazetteer);
            var metonymy = new Metonymy(mentioned.Parsed, _forms);
            var settled = ImmutableArray.CreateBuilder<Mention>(mentioned.Mentions.Length);
            foreach (var mention in mentioned.Mentions)
            {
                settled.Add(gazetteer.ByKey(mention.Entry)?.Kind switch
                {
                    EntryKind.State when mention.Kind == MentionKind.Place && nations.Acts(mention) => mention with { Kind = MentionKind.Group },
                    EntryKind.Capital or EntryKind.House when mention.Kind == MentionKind.Place && metonymy.Acts(mention) => mention with { Kind = MentionKind.Group },
                    EntryKind.People when mentioned.Parsed.Words[mention.EndToken - 1].Relation == "amod" => mention with { Form = MentionForm.Description },
                    _ => mention,
                });
            }

            return mentioned with { Mentions = settled.MoveToImmutable() };
        }

        private static string NameOf(ActorDraft draft) =>
            draft.Entry?.Name ?? draft.Names.OrderByDescending(n => Folding.Pieces(n).Length).First();
    }
}
