using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Joins mentions into actors and finds their offices and allegiances.</summary>
public sealed class ActorResolver
{
    /// <summary>Joins mentions into actors and finds their offices and allegiances.</summary>
    public ResolvedText Resolve(MentionedText mentioned, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ResolvedText(mentioned, [], [.. mentioned.Mentions.Select(_ => -1)]);
    }
}
