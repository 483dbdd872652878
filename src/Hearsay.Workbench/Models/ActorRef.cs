using Hearsay.Reading.Mentions;

namespace Hearsay.Workbench.Models;

/// <summary>An actor where it is named.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of actor.</param>
public sealed record ActorRef(string Key, string Name, MentionKind Kind);
