namespace Hearsay.Dossiers.Claims;

/// <summary>
/// The keys under which a telling is found: the family of its type with each actor or state on one of its sides (on any, for what is the same
/// from either). Only tellings that share a key and lie within <see cref="TellingMatcher.Reach"/> days can be of one event, so that a new
/// document concerns no others.
/// </summary>
internal static class TellingKeys
{
    /// <summary>The keys, each once, in ordinal order.</summary>
    public static IEnumerable<string> Of(Telling telling) => All(telling).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(Telling telling)
    {
        var reciprocal = TypeFamilies.IsReciprocal(telling.Event.Type);
        foreach (var family in TypeFamilies.Of(telling.Event.Type))
        {
            foreach (var name in Names(telling.Source))
            {
                yield return $"{family}|doer|{name}";
                if (reciprocal)
                {
                    yield return $"{family}|any|{name}";
                }
            }

            foreach (var name in Names(telling.Target))
            {
                yield return $"{family}|target|{name}";
                if (reciprocal)
                {
                    yield return $"{family}|any|{name}";
                }
            }

            if (telling.Source.Keys.IsEmpty && telling.Target.Keys.IsEmpty)
            {
                foreach (var phrase in telling.Target.Unknown.Concat(telling.Source.Unknown))
                {
                    yield return $"{family}|called|{phrase}";
                }
            }
        }
    }

    private static IEnumerable<string> Names(TellingSide side) => side.Keys.Concat(side.States.Select(s => $"state {s}"));
}
