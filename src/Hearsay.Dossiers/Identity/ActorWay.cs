using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>A way in which documents speak of an actor.</summary>
/// <param name="Name">The fullest name that they use, or the gazetteer's.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where they do not say.</param>
/// <param name="Entry">The gazetteer entry; null where there is none.</param>
/// <param name="Offices">Its offices in compared form ("president of syldavia"), ordered.</param>
/// <param name="Documents">How many documents speak of it so.</param>
public sealed record ActorWay(string Name, MentionKind Kind, string? Country, string? Entry, ImmutableArray<string> Offices, int Documents)
{
    /// <summary>One line: the name, and in brackets what tells it from namesakes.</summary>
    public override string ToString()
    {
        string[] more = [.. new[] { Country, Entry == Country ? null : Entry }.OfType<string>(), .. Offices];
        return more.Length == 0 ? Name : $"{Name} ({string.Join(", ", more)})";
    }
}
