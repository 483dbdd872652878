using System.Collections.Immutable;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>An actor of one document.</summary>
/// <param name="Name">The fullest name in the document, or the gazetteer's.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="Entry">The key of its gazetteer entry; null where the gazetteer does not know it.</param>
/// <param name="Names">Its names in the order of first use; empty where the document never names it.</param>
/// <param name="Roles">Its offices and allegiances in order.</param>
/// <param name="Mentions">How often the article mentions it; comments and boilerplate do not count.</param>
/// <param name="OtherMentions">How often comments and boilerplate mention it.</param>
/// <param name="First">Its first mention by name in the article, or what comes nearest to that.</param>
/// <param name="FirstQuote">The words at <paramref name="First"/>.</param>
public sealed record DigestActor(
    string Name,
    MentionKind Kind,
    string? Country,
    string? Sector,
    string? Entry,
    ImmutableArray<string> Names,
    ImmutableArray<DigestRole> Roles,
    int Mentions,
    int OtherMentions,
    TextSpan First,
    string FirstQuote);
