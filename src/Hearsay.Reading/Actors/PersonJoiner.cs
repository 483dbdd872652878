using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Joins the names of persons: full names that can be one person's, then surnames and given names alone.</summary>
internal sealed class PersonJoiner
{
    // Bearers of one surname that are told apart in one document.
    private const int MostBearers = 64;

    private readonly Dictionary<string, List<ActorDraft>> _byConsonants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byGiven = new(StringComparer.Ordinal);

    /// <summary>Joins persons' name mentions; <paramref name="actorOf"/> is filled for those that are told.</summary>
    public void Join(IReadOnlyList<(int Index, string Text)> mentions, ActorDraft?[] actorOf, MentionJoin[] joins)
    {
        foreach (var (index, text) in mentions)
        {
            var name = PersonName.Of(text);
            if (name.IsFull)
            {
                joins[index] = new MentionJoin(JoinReason.FullName, -1);
                Add(index, text, FindFull(name) ?? New(name), name, actorOf);
            }
        }

        foreach (var (index, text) in mentions)
        {
            var name = PersonName.Of(text);
            if (name.IsFull)
            {
                continue;
            }

            var found = _bySurname.TryGetValue(name.Surname, out var bearers) ? bearers : _byGiven.GetValueOrDefault(name.Surname);
            if (found is null)
            {
                joins[index] = new MentionJoin(JoinReason.Wording, -1);
                Add(index, text, New(name), name, actorOf);
            }
            else if (Meant(found, index) is { } one)
            {
                joins[index] = new MentionJoin(JoinReason.PartOfName, -1);
                Add(index, text, one, name, actorOf);
            }
        }
    }

    /// <summary>Of several bearers of a name the only one who has been named so far.</summary>
    private static ActorDraft? Meant(List<ActorDraft> bearers, int index)
    {
        var before = bearers.Where(p => p.Mentions[0] < index).Take(2).ToList();
        return bearers.Count == 1 ? bearers[0] : before.Count == 1 ? before[0] : null;
    }

    private ActorDraft? FindFull(PersonName name) =>
        _byConsonants.TryGetValue(PersonName.Consonants(name.Surname), out var near) ? near.Find(p => p.Person!.MayBe(name)) : null;

    private ActorDraft New(PersonName name)
    {
        return new ActorDraft(MentionKind.Person) { Person = name };
    }

    private void Add(int index, string text, ActorDraft person, PersonName name, ActorDraft?[] actorOf)
    {
        actorOf[index] = person;
        person.Mentions.Add(index);
        person.AddName(text);
        if (person.Person!.Parts.Length < name.Parts.Length)
        {
            person.Person = name;
        }

        Register(_byConsonants, PersonName.Consonants(name.Surname), person, name.IsFull);
        Register(_bySurname, name.Surname, person, true);
        Register(_byGiven, name.Parts[0], person, name.IsFull);
    }

    private static void Register(Dictionary<string, List<ActorDraft>> index, string key, ActorDraft person, bool wanted)
    {
        if (!wanted)
        {
            return;
        }

        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count < MostBearers && !list.Contains(person))
        {
            list.Add(person);
        }
    }
}
