using Hearsay.Dossiers.Terms;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>The actors of a dossier by where its documents have them.</summary>
internal sealed class ActorNames(DossierFile dossier)
{
    private readonly Dictionary<string, IReadOnlyDictionary<int, string>> _documents = new(StringComparer.Ordinal);

    private Dictionary<string, string>? _names;

    /// <summary>The key of an actor of a document; null where the dossier leaves it out.</summary>
    public string? Key(string document, AnnotatedActor actor)
    {
        if (!_documents.TryGetValue(document, out var actors))
        {
            _documents.Add(document, actors = dossier.ActorsOf(document));
        }

        return actors.GetValueOrDefault(actor.Place);
    }

    /// <summary>The name by which the dossier calls an actor of a document; that of the document where the dossier leaves it out.</summary>
    public string Shown(string document, AnnotatedActor actor)
    {
        _names ??= dossier.Affiliations().ToDictionary(a => a.Key, a => a.Name, StringComparer.Ordinal);
        return Key(document, actor) is { } key && _names.TryGetValue(key, out var shown) ? shown : actor.Name;
    }
}
