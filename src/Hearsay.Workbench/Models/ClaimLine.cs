using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Views;
using Hearsay.Reading.Events;

namespace Hearsay.Workbench.Models;

/// <summary>A claim in a list; never shown without its lead, which names who says so.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Lead">Who says so, and how they stand to it.</param>
/// <param name="Sentence">Who did what to whom, as one sentence.</param>
/// <param name="Status">How far it may be taken for fact.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To whom it is done.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Sources">The number of independent sources.</param>
/// <param name="Accounts">The number of accounts.</param>
/// <param name="OtherVoices">Who else tells it and how, of the first accounts.</param>
/// <param name="Evidence">The passage of one who says what the lead says; null where none is known.</param>
public sealed record ClaimLine(
    string Id,
    string Lead,
    string Sentence,
    Standing Status,
    EventType Type,
    ImmutableArray<ActorRef> Source,
    ImmutableArray<ActorRef> Target,
    DateOnly? From,
    DateOnly? To,
    int Sources,
    int Accounts,
    ImmutableArray<string> OtherVoices,
    EvidenceLine? Evidence);
