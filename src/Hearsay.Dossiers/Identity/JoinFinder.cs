using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// Finds which signatures of a block are the same actor, and why: a function of the members of the block alone. What joins of different blocks
/// together make of it is the matter of <see cref="ActorGroups"/>.
/// </summary>
internal static class JoinFinder
{
    /// <summary>A name that more different names have in common tells nobody.</summary>
    private const int MostNames = 60;

    /// <summary>The joins of a block, by left, then right; one for each pair.</summary>
    /// <param name="block">One of <see cref="NameBlocks"/>.</param>
    /// <param name="members">All signatures of the block, in whatever order.</param>
    public static ImmutableArray<Join> Find(string block, IReadOnlyList<KnownSignature> members)
    {
        if (members.Count < 2)
        {
            return [];
        }

        KnownSignature[] ordered = [.. members.OrderBy(m => m.Signature.Key, StringComparer.Ordinal)];
        var rest = NameBlocks.RestOf(block);
        var joins = NameBlocks.SortOf(block) switch
        {
            NameBlocks.Entry => ordered.Skip(1).Select(m => Join.Of(ordered[0], m, JoinReason.SameEntry, 1)),
            NameBlocks.Described => ordered.Skip(1).Select(m => Join.Of(ordered[0], m, JoinReason.SameDescription, 0.7)),
            NameBlocks.Decided => ByDecision(NameBlocks.SidesOf(block), ordered),
            NameBlocks.Name => ByName(rest, ordered),
            NameBlocks.Words => ByWords(ordered),
            NameBlocks.Surname => BySurname(ordered),
            NameBlocks.Forename => ByForename(ordered),
            _ => ByInitials(rest, ordered),
        };
        return
        [
            .. joins
                .GroupBy(j => (j.Left, j.Right))
                .Select(g => g.MaxBy(j => j.Score)!)
                .OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal),
        ];
    }

    /// <summary>Each of the two actors, of the signatures that its name may mean, and both together.</summary>
    private static IEnumerable<Join> ByDecision((ActorReference Left, ActorReference Right) sides, KnownSignature[] members)
    {
        KnownSignature[] meant = [.. sides.Left.Among(members), .. sides.Right.Among(members)];
        return sides.Left.Among(members).Any() && sides.Right.Among(members).Any()
            ? meant.Where(m => m != meant[0]).Select(m => Join.Of(meant[0], m, JoinReason.Decision, Join.Decided))
            : [];
    }

    private static IEnumerable<Join> ByName(string form, KnownSignature[] members)
    {
        // A surname alone is no whole name.
        if (members[0].Signature.Kind == MentionKind.Person && !form.Contains(' '))
        {
            members = [.. members.Where(m => m.Signature.Entry is not null)];
        }

        foreach (var home in Namesakes.Part(members))
        {
            foreach (var member in home.All.Skip(1))
            {
                var same = home.First.Signature.Form == form && member.Signature.Form == form;
                var certain = home.First.Signature.Country is not null && home.First.Signature.Country == member.Signature.Country ? 0.95 : 0.85;
                yield return Join.Of(home.First, member, same ? JoinReason.SameName : JoinReason.GivenName, same ? certain : certain - 0.05);
            }
        }
    }

    private static IEnumerable<Join> ByWords(KnownSignature[] members)
    {
        var homes = ByForm(members);
        for (var left = 0; left < homes.Count; left++)
        {
            for (var right = left + 1; right < homes.Count; right++)
            {
                if (homes[left].First.Signature.Form != homes[right].First.Signature.Form && homes[left].Allows(homes[right]))
                {
                    yield return Join.Of(homes[left].First, homes[right].First, JoinReason.OtherOrder, 0.8);
                }
            }
        }
    }

    private static List<Join> BySurname(KnownSignature[] members)
    {
        var joins = new List<Join>();
        var homes = ByForm(members);
        var names = homes.ConvertAll(h => PersonName.Of(h.First.Signature.Form));
        var full = Enumerable.Range(0, homes.Count).Where(i => homes[i].First.Signature.Kind == MentionKind.Person && !names[i].IsBare && names[i].Given!.Length > 1).ToList();
        var persons = new DisjointSets(homes.Count);
        foreach (var left in full)
        {
            foreach (var right in full.Where(r => r > left && homes[left].First.Signature.Form != homes[r].First.Signature.Form && homes[left].Allows(homes[r])))
            {
                var fit = names[left].FitTo(names[right]);
                if (fit is NameFit.Shorter or NameFit.Same)
                {
                    Take(left, right, JoinReason.MiddleName, 0.85);
                }
                else if (fit is NameFit.Transcribed && (homes[left].IsTiedTo(homes[right]) || homes[left].KeepsCompanyOf(homes[right])))
                {
                    Take(left, right, JoinReason.Transcription, homes[left].IsTiedTo(homes[right]) ? 0.8 : 0.65);
                }
            }
        }

        // The longer first: who has "Nasser" is clear once "Abdel Nasser" is known to be "Gamal Abdel Nasser".
        foreach (var one in Enumerable.Range(0, homes.Count).OrderByDescending(i => names[i].Words.Length))
        {
            var isPerson = homes[one].First.Signature.Kind == MentionKind.Person;
            var fits = full
                .Where(other => other != one && homes[other].Allows(homes[one]) && (!isPerson || names[one].Words.Length <= names[other].Words.Length))
                .Select(other => (Other: other, Fit: names[one].FitTo(names[other])))
                .Where(f => isPerson ? f.Fit is NameFit.Initial or NameFit.ShortName or NameFit.Part : f.Fit is NameFit.Same or NameFit.Transcribed)
                .ToList();
            var tied = fits.FindAll(f => homes[f.Other].IsTiedTo(homes[one]));
            var near = fits.FindAll(f => homes[f.Other].KeepsCompanyOf(homes[one]));

            // A body of which nothing is known but the full name of a person is that person, whose name was taken for a body's.
            var found = tied.Count > 0 ? tied : near.Count > 0 ? near
                : isPerson ? names[one].IsBare ? [] : fits
                : homes[one].IsOnlyAName && !names[one].IsBare ? fits.FindAll(f => f.Fit is NameFit.Same) : [];
            if (found.Count > 0 && found.TrueForAll(f => persons.Find(f.Other) == persons.Find(found[0].Other)))
            {
                var reason = found[0].Fit switch
                {
                    NameFit.Initial => JoinReason.Initial,
                    NameFit.ShortName => JoinReason.ShortName,
                    NameFit.Part => JoinReason.PartOfName,
                    _ => JoinReason.Transcription,
                };
                Take(found[0].Other, one, reason, tied.Count > 0 ? 0.75 : near.Count > 0 ? 0.65 : 0.6);
            }
        }

        return joins;

        void Take(int left, int right, JoinReason reason, double score)
        {
            joins.Add(Join.Of(homes[left].First, homes[right].First, reason, score));
            persons.Union(left, right);
        }
    }

    /// <summary>"Xi" for "Xi Jinping": where one alone has the first word and a shared country or office.</summary>
    private static IEnumerable<Join> ByForename(KnownSignature[] members)
    {
        var bare = members.Where(m => !m.Signature.Form.Contains(' ')).ToArray();
        var forms = members.Where(m => m.Signature.Form.Contains(' ')).Select(m => m.Signature.Form).Distinct(StringComparer.Ordinal).Take(MostNames + 1).Count();
        if (bare.Length == 0 || forms is 0 or > MostNames)
        {
            yield break;
        }

        var full = ByForm(members.Where(m => m.Signature.Form.Contains(' ')));
        foreach (var shorter in ByForm(bare))
        {
            var tied = full.FindAll(f => f.Allows(shorter) && f.IsTiedTo(shorter));
            if (tied.Count > 0 && tied.TrueForAll(t => t.First.Signature.Form == tied[0].First.Signature.Form))
            {
                yield return Join.Of(tied[0].First, shorter.First, JoinReason.PartOfName, 0.65);
            }
        }
    }

    private static IEnumerable<Join> ByInitials(string initials, KnownSignature[] members)
    {
        var acronyms = ByForm(members.Where(m => m.Signature.Form == initials));
        var full = ByForm(members.Where(m => m.Signature.Form != initials && Acronym.InitialsOf(m.Signature.Name).Contains(initials, StringComparer.Ordinal)));
        foreach (var acronym in acronyms)
        {
            var fits = full.FindAll(f => f.Allows(acronym));
            var tied = fits.FindAll(f => f.IsTiedTo(acronym));
            var found = tied.Count > 0 ? tied : fits;
            if (found.Count > 0 && found.TrueForAll(f => f.First.Signature.Form == found[0].First.Signature.Form))
            {
                yield return Join.Of(found[0].First, acronym.First, JoinReason.Acronym, tied.Count > 0 ? 0.75 : 0.6);
            }
        }
    }

    /// <summary>The namesakes of a block, name by name; persons apart from what was taken for a body of that name.</summary>
    private static List<Namesakes> ByForm(IEnumerable<KnownSignature> members) =>
    [
        .. members
            .GroupBy(m => (m.Signature.Form, IsPerson: m.Signature.Kind == MentionKind.Person))
            .OrderBy(g => g.Key.Form, StringComparer.Ordinal).ThenBy(g => g.Key.IsPerson)
            .SelectMany(Namesakes.Part),
    ];
}
