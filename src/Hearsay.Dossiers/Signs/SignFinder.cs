using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Signs;

/// <summary>
/// Collects what speaks for and against an alignment of two parties, as a reader would argue it: what they do to one another, and how they stand to third
/// parties ("the enemy of my enemy"; Heider's balance, one triangle at a time). Denied, attributed, intended and possible tellings count less and are marked;
/// what is only asked for does not count. No sign stands without a sentence.
/// </summary>
/// <param name="one">The key of the one party.</param>
/// <param name="other">The key of the other.</param>
/// <param name="claimsOf">Gives claims by their ids.</param>
public sealed class SignFinder(string one, string other, Func<IReadOnlyCollection<string>, ImmutableArray<Claim>> claimsOf)
{
    /// <summary>Deeds so many days apart are side by side.</summary>
    private const int DaysSideBySide = 3;

    /// <summary>What two do together is half as strong as can be, whatever it is: a common vote says as much as a common demand.</summary>
    private const double JointStrength = 0.5;

    private const int TellingsShown = 3;
    private const int ThirdPartiesLookedInto = 24;

    /// <summary>Finds the signs.</summary>
    /// <param name="ties">All ties of the two, with each other and with others, between parties.</param>
    /// <param name="stances">All stated stances of the two, their ends turned into parties.</param>
    /// <param name="joint">The claims of which both are doers and that are done to nobody ("the two voted together").</param>
    public SignSheet Find(IEnumerable<Tie> ties, IEnumerable<StatedStance> stances, IEnumerable<Claim> joint)
    {
        ArgumentNullException.ThrowIfNull(joint);
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(stances);
        List<Leg> legs = [.. ties.Select(t => new Leg(t, null, t.Source, t.Target)), .. stances.Select(s => new Leg(null, s, s.Source, s.Target))];
        var between = legs.Where(IsBetween).ToList();
        var drafts = Direct(between).Concat(ByThird(legs.Where(l => !IsBetween(l) && l.Standing != Standing.Denied))).ToList();
        var claims = claimsOf([.. drafts.SelectMany(d => d.Legs).Where(l => l.Tie is not null).Select(l => l.Id).Distinct(StringComparer.Ordinal)]).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var signs = drafts.Concat(SameSentence(drafts, claims))
            .Select(d => (Draft: d, Legs: d.Legs.DistinctBy(l => l.Id, StringComparer.Ordinal).ToList()))
            .Select(d => (d.Draft, d.Legs, Evidence: d.Legs.Select(l => EvidenceOf(l, claims)).OfType<SignEvidence>().ToImmutableArray()))
            .Where(d => d.Evidence.Length == d.Legs.Count)
            .Select(d => new Sign(d.Draft.Kind, d.Draft.Third, Math.Round(d.Draft.Weight, 3), d.Evidence, d.Draft.More))
            .Concat(joint.Select(Joint))
            .Where(s => s.Weight > 0)
            .OrderByDescending(s => SignScale.Speaks(s.Kind)).ThenByDescending(s => s.Weight).ThenBy(s => s.Kind).ThenBy(s => s.Third, StringComparer.Ordinal).ThenBy(s => s.Evidence[0].Id, StringComparer.Ordinal);
        return new SignSheet(one, other, [.. signs], between.Count(l => l.Standing == Standing.Requested));
    }

    private static SignKind? KindOf(Leg leg)
    {
        if (leg.Tie is not { } tie)
        {
            return leg.Standing == Standing.Denied ? (leg.Leaning > 0 ? SignKind.DeniedBond : null) : leg.Leaning > 0 ? SignKind.DeclaredBond : SignKind.DeclaredHostility;
        }

        if (tie.Standing == Standing.Denied)
        {
            return EventScale.Leaning(tie.Type) > 0 ? SignKind.DeniedBond : null;
        }

        return tie.Type switch
        {
            EventType.Agree or EventType.Cooperate => SignKind.Coordination,
            EventType.Aid => SignKind.MaterialHelp,
            EventType.Support => SignKind.Praise,
            EventType.Consult => SignKind.Talks,
            EventType.Concede or EventType.Retreat => SignKind.Concession,
            EventType.Accuse or EventType.Reject or EventType.Threaten => SignKind.HostileWord,
            EventType.Request => null,
            _ => SignKind.HostileAct,
        };
    }

    /// <summary>What the two do to one another: one sign for each claim, the same one in both directions once.</summary>
    private static IEnumerable<Draft> Direct(List<Leg> between) => between
        .Where(l => l.Worth > 0)
        .DistinctBy(l => l.Id)
        .Select(l => (Leg: l, Kind: KindOf(l)))
        .Where(l => l.Kind is not null)
        .Select(l => new Draft(l.Kind!.Value, null, SignScale.Weight(l.Kind!.Value) * l.Leg.Worth, [l.Leg], 0));

    /// <summary>How the two stand to third parties. Each sign is as strong as its weaker side.</summary>
    private IEnumerable<Draft> ByThird(IEnumerable<Leg> legs)
    {
        var thirds = legs
            .Where(l => l.Worth > 0 && l.Leaning != 0 && (l.Source == one || l.Source == other))
            .GroupBy(l => l.Target, StringComparer.Ordinal)
            .Select(g => (Third: g.Key, Ones: Stand(g.Where(l => l.Source == one)), Others: Stand(g.Where(l => l.Source == other))))
            .Where(g => g.Ones.Leaning != 0 && g.Others.Leaning != 0)
            .OrderByDescending(g => Math.Min(g.Ones.Strength, g.Others.Strength)).ThenBy(g => g.Third, StringComparer.Ordinal)
            .Take(ThirdPartiesLookedInto);
        foreach (var (third, ones, others) in thirds)
        {
            SignKind? kind = (ones.Leaning, others.Leaning) switch
            {
                (-1, -1) => SignKind.CommonEnemy,
                (1, 1) when ones.Helps && others.Helps => SignKind.SameBeneficiary,
                (1, -1) when ones.Helps => SignKind.HelpsTheEnemy,
                (-1, 1) when others.Helps => SignKind.HelpsTheEnemy,
                _ => null,
            };
            if (kind is not { } found)
            {
                continue;
            }

            yield return new Draft(
                found,
                third,
                SignScale.Weight(found) * Math.Min(ones.Strength, others.Strength),
                [.. ones.Legs.Take(TellingsShown), .. others.Legs.Take(TellingsShown)],
                Math.Max(0, ones.Legs.Length - TellingsShown) + Math.Max(0, others.Legs.Length - TellingsShown));
            if (SignScale.Speaks(found) > 0 && SideBySide(ones.Legs, others.Legs) is { } pair)
            {
                yield return new Draft(SignKind.SideBySide, third, SignScale.Weight(SignKind.SideBySide) * Math.Min(pair.One.Worth, pair.Other.Worth), pair.One.Id == pair.Other.Id ? [pair.One] : [pair.One, pair.Other], 0);
            }
        }
    }

    /// <summary>How a party stands to a third by all that is told: with the tellings of that side, strongest first.</summary>
    private static (int Leaning, double Strength, bool Helps, ImmutableArray<Leg> Legs) Stand(IEnumerable<Leg> legs)
    {
        var all = legs.DistinctBy(l => l.Id).ToList();
        var leaning = Math.Sign(Math.Round(all.Sum(l => l.Leaning * l.Worth), 6));
        ImmutableArray<Leg> side = [.. all.Where(l => l.Leaning == leaning).OrderByDescending(l => l.Worth).ThenByDescending(l => l.Tie?.Sources ?? 1).ThenBy(l => l.Day ?? DateOnly.MaxValue).ThenBy(l => l.Id, StringComparer.Ordinal)];

        // Several tellings add up without ever passing 1.
        var strength = leaning == 0 ? 0 : 1 - side.Aggregate(1.0, (rest, leg) => rest * (1 - leg.Worth));
        return (leaning, strength, side.Any(l => l.Tie is null or { Type: EventType.Aid or EventType.Support or EventType.Cooperate }), side);
    }

    /// <summary>The strongest two deeds that are one, or of days close to one another.</summary>
    private static (Leg One, Leg Other)? SideBySide(ImmutableArray<Leg> ones, ImmutableArray<Leg> others) => (
        from first in ones
        from second in others
        where first.Id == second.Id || (first.Tie is { From: { } day } && second.Tie is { From: { } also } && Math.Abs(day.DayNumber - also.DayNumber) <= DaysSideBySide)
        orderby first.Id == second.Id descending, Math.Min(first.Worth, second.Worth) descending, first.Day, first.Id, second.Id
        select ((Leg, Leg)?)(first, second)).FirstOrDefault();

    /// <summary>Deeds of both that one sentence names, where no day tells that they were side by side.</summary>
    private static IEnumerable<Draft> SameSentence(List<Draft> drafts, Dictionary<string, Claim> claims)
    {
        var known = drafts.Where(d => d.Kind == SignKind.SideBySide).Select(d => d.Third).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in drafts.Where(d => d.Kind is SignKind.CommonEnemy or SignKind.SameBeneficiary && !known.Contains(d.Third)))
        {
            var pair = (
                from first in draft.Legs
                from second in draft.Legs
                where string.CompareOrdinal(first.Source, second.Source) < 0 && Sentences(first).Intersect(Sentences(second)).Any()
                orderby Math.Min(first.Worth, second.Worth) descending, first.Id, second.Id
                select (First: first, Second: second)).FirstOrDefault();
            if (pair.First is not null)
            {
                yield return new Draft(SignKind.SideBySide, draft.Third, SignScale.Weight(SignKind.SideBySide) * Math.Min(pair.First.Worth, pair.Second.Worth), [pair.First, pair.Second], 0);
            }
        }

        IEnumerable<(string, int)> Sentences(Leg leg) => leg.Tie is not null && claims.TryGetValue(leg.Id, out var claim) ? claim.Accounts.Select(a => (a.Evidence.Document, a.Evidence.Span.Begin)) : [];
    }

    private static SignEvidence? EvidenceOf(Leg leg, Dictionary<string, Claim> claims)
    {
        if (leg.Stance is { } stance)
        {
            return new SignEvidence(leg.Source, leg.Target, leg.Id, $"{stance.Kind.ToString().ToLowerInvariant()}: \"{stance.Word}\"", leg.Standing, stance.Chain, leg.Day, stance.Evidence);
        }

        if (!claims.TryGetValue(leg.Id, out var claim))
        {
            return null;
        }

        var account = Standings.Telling(claim);
        return new SignEvidence(leg.Source, leg.Target, leg.Id, claim.Summary, leg.Standing, account.Chain, leg.Day, account.Evidence);
    }

    private Sign Joint(Claim claim)
    {
        var (standing, account) = (Standings.Of(claim), Standings.Telling(claim));
        var evidence = new SignEvidence(one, other, claim.Id, claim.Summary, standing, account.Chain, claim.From ?? claim.Accounts.Min(a => a.Published), account.Evidence);
        return new Sign(SignKind.SideBySide, null, Math.Round(SignScale.Weight(SignKind.SideBySide) * JointStrength * (standing == Standing.Denied ? 0 : SignScale.Worth(standing)), 3), [evidence], 0);
    }

    private bool IsBetween(Leg leg) => (leg.Source == one && leg.Target == other) || (leg.Source == other && leg.Target == one);

    private sealed record Draft(SignKind Kind, string? Third, double Weight, ImmutableArray<Leg> Legs, int More);
}
