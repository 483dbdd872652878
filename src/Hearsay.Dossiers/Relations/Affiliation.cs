using System.Collections.Frozen;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Relations;

/// <summary>For which state an actor counts. A function of the actor alone.</summary>
/// <param name="Key">The actor.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">ISO 3166-1 alpha-3 of the state for which it acts; null where it acts on its own account or for none that is known.</param>
/// <param name="IsState">Whether it is that state itself, not one of its towns, offices or peoples.</param>
public sealed record Affiliation(string Key, string Name, string? State, bool IsState)
{
    private static readonly FrozenSet<string> OwnAccount = Tables.Set("Relations.own-account.tsv");

    /// <summary>The affiliation of an actor: the country it has; for a person without one the state of which all its offices are.</summary>
    public static Affiliation Of(DossierActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Sector is { } sector && OwnAccount.Contains(sector))
        {
            return new Affiliation(actor.Key, actor.Name, null, false);
        }

        var state = Gazetteer.Default.ByKey(actor.Country) is { Kind: EntryKind.State } entry ? entry : StateOfOffice(actor);
        return new Affiliation(
            actor.Key,
            actor.Name,
            state?.Key,
            state is not null && actor.Kind == MentionKind.Place && (actor.Name == state.Name || actor.Names.Contains(state.Name)));
    }

    private static Entry? StateOfOffice(DossierActor actor)
    {
        if (actor.Kind != MentionKind.Person)
        {
            return null;
        }

        var states = actor.Roles.Select(r => r.Of is null ? null : Gazetteer.Default.ByName(r.Of)?.Country).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return states.Length == 1 && Gazetteer.Default.ByKey(states[0]) is { Kind: EntryKind.State } state ? state : null;
    }
}
