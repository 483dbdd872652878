using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;

namespace Hearsay.Storage.Browsing;

/// <summary>Finds what speaks for and against an alignment of two actors.</summary>
public sealed class SignBrowser
{
    private readonly DossierView _view;

    internal SignBrowser(DossierView view) => _view = view;

    /// <summary>For whom each actor counts: dear to count, and the same for all pairs.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Parties States() => Parties.States(Affiliations("", null));

    /// <summary>The signs; a state stands for all who act for it.</summary>
    /// <param name="one">The key of an actor.</param>
    /// <param name="other">The key of another.</param>
    /// <param name="states">Of <see cref="States"/>.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public SignSheet Between(string one, string other, Parties states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var (ones, others) = (Party(one), Party(other).RemoveAll(key => key == one));
        var names = others.ToDictionary(key => key, _ => other, StringComparer.Ordinal);
        foreach (var key in ones.Where(key => key != other))
        {
            names[key] = one;
        }

        string[] keys = [.. names.Keys.Order(StringComparer.Ordinal)];
        var ties = _view.Read(connection => TieTable.Of(connection, keys, null).ToImmutableArray())
            .Select(tie => tie with { Source = NameOf(tie.Source), Target = NameOf(tie.Target) })
            .Where(tie => tie.Source != tie.Target);
        var stances = keys.SelectMany(_view.StancesOf).DistinctBy(stance => stance.Id, StringComparer.Ordinal).OrderBy(stance => stance.Id, StringComparer.Ordinal)
            .Select(stance => stance with { Source = NameOf(stance.Source), Target = NameOf(stance.Target) })
            .Where(stance => stance.Source != stance.Target);
        return new SignFinder(one, other, ids => _view.ClaimsOf(ids)).Find(ties, stances, Joint(ones, others));

        string NameOf(string actor) => names.GetValueOrDefault(actor) ?? states.Of(actor);
    }

    private ImmutableArray<Claim> Joint(IReadOnlyCollection<string> ones, IReadOnlyCollection<string> others) => _view.ClaimsOf(_view.Query<string>(
        """
        SELECT DISTINCT s.claim FROM claim_actor s JOIN claim_actor t ON t.claim = s.claim AND t.side = 'source' AND t.actor IN @others
        WHERE s.actor IN @ones AND s.side = 'source' AND NOT EXISTS (SELECT 1 FROM claim_actor w WHERE w.claim = s.claim AND w.side = 'target')
        ORDER BY s.claim LIMIT 200
        """,
        new { ones, others }));

    private ImmutableArray<string> Party(string actor) =>
        [.. Affiliations("WHERE key = @actor OR state = (SELECT state FROM actor WHERE key = @actor AND is_state)", new { actor }).Select(member => member.Key)];

    private IEnumerable<Affiliation> Affiliations(string which, object? values) =>
        _view.Query<(string Key, string Name, string? State, bool IsState)>($"SELECT key, name, state, is_state FROM actor {which} ORDER BY mentions DESC, key", values)
            .Select(row => new Affiliation(row.Key, row.Name, row.State, row.IsState));
}
