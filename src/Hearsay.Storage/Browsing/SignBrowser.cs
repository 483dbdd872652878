using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;
using Hearsay.Storage.Browsing.Columns;

namespace Hearsay.Storage.Browsing;

/// <summary>Finds what speaks for and against an alignment of two actors.</summary>
public sealed class SignBrowser
{
    /// <summary>The most claims between the two that are looked at, those with most independent sources.</summary>
    public const int MostBetween = 100;

    /// <summary>The most claims of either with others that are looked at, likewise.</summary>
    public const int MostWithOthers = 300;

    private const int MostJoint = 200;

    private readonly DossierView _view;

    internal SignBrowser(DossierView view) => _view = view;

    /// <summary>For whom each actor counts: dear to count, and the same for all pairs.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Parties States() => Parties.States(Affiliations("", null));

    /// <summary>The signs among the strongest tellings; a state stands for all who act for it.</summary>
    /// <param name="one">The key of an actor.</param>
    /// <param name="other">The key of another.</param>
    /// <param name="states">Of <see cref="States"/>.</param>
    /// <returns>The signs, and whether tellings were left out because there are more than <see cref="MostBetween"/> between the two or <see cref="MostWithOthers"/> of either with others.</returns>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public (SignSheet Sheet, bool OnlyStrongest) Between(string one, string other, Parties states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var (ones, others) = (Party(one), Party(other).RemoveAll(key => key == one));
        var names = others.ToDictionary(key => key, _ => other, StringComparer.Ordinal);
        foreach (var key in ones.Where(key => key != other))
        {
            names[key] = one;
        }

        string[] keys = [.. names.Keys.Order(StringComparer.Ordinal)];
        var (between, withOthers, onlyStrongest) = (0, new Dictionary<string, int>(StringComparer.Ordinal) { [one] = 0, [other] = 0 }, false);
        var ties = (_view.Columns is { } columns ? Held(columns.Claims, names, Takes) : Read(keys, Takes))
            .OrderBy(tie => FirstMember(tie), StringComparer.Ordinal)
            .ThenBy(tie => tie.Source, StringComparer.Ordinal).ThenBy(tie => tie.Target, StringComparer.Ordinal).ThenBy(tie => tie.Claim, StringComparer.Ordinal)
            .Select(tie => tie with { Source = NameOf(tie.Source), Target = NameOf(tie.Target) });
        var stances = keys.SelectMany(_view.StancesOf).DistinctBy(stance => stance.Id, StringComparer.Ordinal).OrderBy(stance => stance.Id, StringComparer.Ordinal)
            .Select(stance => stance with { Source = NameOf(stance.Source), Target = NameOf(stance.Target) })
            .Where(stance => stance.Source != stance.Target);
        var sheet = new SignFinder(one, other, ids => _view.ClaimsOf(ids)).Find(ties, stances, Joint(ones, others));
        return (sheet, onlyStrongest);

        string NameOf(string actor) => names.GetValueOrDefault(actor) ?? states.Of(actor);

        string FirstMember(Tie tie) => !names.ContainsKey(tie.Source) || (names.ContainsKey(tie.Target) && string.CompareOrdinal(tie.Target, tie.Source) < 0) ? tie.Target : tie.Source;

        // Asked of the ties in the order of their claims' weight.
        bool Takes(string source, string target)
        {
            var (from, to) = (NameOf(source), NameOf(target));
            if (from == to)
            {
                return false;
            }

            var takes = withOthers.ContainsKey(from) && withOthers.ContainsKey(to)
                ? between++ < MostBetween
                : withOthers[withOthers.ContainsKey(from) ? from : to]++ < MostWithOthers;
            onlyStrongest |= !takes;
            return takes;
        }
    }

    private ImmutableArray<Tie> Read(string[] actors, Func<string, string, bool> takes) => _view.Read(connection => TieTable.Of(connection, actors, null)
        .OrderByDescending(tie => tie.Sources).ThenBy(tie => tie.From ?? DateOnly.MaxValue).ThenBy(tie => tie.Claim, Names.Order).ThenBy(tie => tie.Source, Names.Order).ThenBy(tie => tie.Target, Names.Order)
        .Where(tie => takes(tie.Source, tie.Target))
        .ToImmutableArray());

    private static ImmutableArray<Tie> Held(ClaimColumns claims, Dictionary<string, string> members, Func<string, string, bool> takes)
    {
        var numbers = members.Keys.Select(claims.Actors.Find).ToHashSet();
        return
        [
            .. claims.Ties.Where(tie => numbers.Contains(tie.Source) || numbers.Contains(tie.Target))
                .Where(tie => takes(claims.Actors[tie.Source], claims.Actors[tie.Target])).Select(claims.TieOf),
        ];
    }

    private ImmutableArray<Claim> Joint(IReadOnlyCollection<string> ones, IReadOnlyCollection<string> others)
    {
        if (_view.Columns is { } columns)
        {
            return _view.ClaimsOf([.. columns.Claims.Joint(ones, others).Take(MostJoint).Select(claim => columns.Claims.Ids[claim])]);
        }

        return _view.ClaimsOf(_view.Query<string>(
            $"""
            SELECT c.id FROM claim c WHERE c.id IN (
                SELECT s.claim FROM claim_actor s JOIN claim_actor t ON t.claim = s.claim AND t.side = 'source' AND t.actor IN @others
                WHERE s.actor IN @ones AND s.side = 'source' AND NOT EXISTS (SELECT 1 FROM claim_actor w WHERE w.claim = s.claim AND w.side = 'target'))
            ORDER BY {ClaimBrowser.ByWeight} LIMIT {MostJoint}
            """,
            new { ones, others }));
    }

    private ImmutableArray<string> Party(string actor) =>
        [.. Affiliations("WHERE key = @actor OR state = (SELECT state FROM actor WHERE key = @actor AND is_state)", new { actor }).Select(member => member.Key)];

    private IEnumerable<Affiliation> Affiliations(string which, object? values) =>
        _view.Query<(string Key, string Name, string? State, bool IsState)>($"SELECT key, name, state, is_state FROM actor {which} ORDER BY mentions DESC, key", values)
            .Select(row => new Affiliation(row.Key, row.Name, row.State, row.IsState));
}
