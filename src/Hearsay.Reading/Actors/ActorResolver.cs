using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Joins mentions into actors and finds their offices and allegiances: known names by their gazetteer entry, persons by compatible names, other
/// names by equal wording or an acronym that the text explains, descriptions by the tree, by office, by what was named before or by wording, pronouns where they are plain.
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
}
