using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>A claim by which two have the sign that is at odds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Summary">The claim as one sentence.</param>
/// <param name="Evidence">The account that shows how it stands.</param>
public sealed record OddClaim(string Id, string Summary, EvidenceLine Evidence);

/// <summary>Two that stand otherwise to one another than their camps do.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other.</param>
/// <param name="Sign">1 where they are friendly though in different camps, -1 where hostile though in one.</param>
/// <param name="Share">In which share of the equally good divisions they are at odds, above 0 and up to 1.</param>
/// <param name="Claims">The claims that weigh most for their sign.</param>
public sealed record OddLine(ActorRef One, ActorRef Other, int Sign, double Share, ImmutableArray<OddClaim> Claims);

/// <summary>A part of the group that hangs together, in two camps.</summary>
/// <param name="One">One camp.</param>
/// <param name="Other">Those against them; empty where all stand together.</param>
public sealed record CampsLine(ImmutableArray<ActorRef> One, ImmutableArray<ActorRef> Other);

/// <summary>How far the actors of a map fall into two camps, friends inside and enemies across.</summary>
/// <param name="Ties">The pairs that have a sign.</param>
/// <param name="Hostile">How many of them are hostile.</param>
/// <param name="Stated">How many have their sign by what is stated alone.</param>
/// <param name="Triangles">The triangles.</param>
/// <param name="Balanced">How many of them are balanced.</param>
/// <param name="Frustration">The fewest pairs at odds with a division into two camps.</param>
/// <param name="Exact">Whether no division has fewer; else it was found by local search.</param>
/// <param name="Parts">The camps, part by part, largest first: one of the best divisions.</param>
/// <param name="AtOdds">The pairs at odds in some of the best divisions, most often first, at most 12.</param>
/// <param name="Cut">Whether it was made of some of the claims only.</param>
public sealed record BalanceLine(
    int Ties, int Hostile, int Stated, int Triangles, int Balanced, int Frustration, bool Exact, ImmutableArray<CampsLine> Parts, ImmutableArray<OddLine> AtOdds, bool Cut)
{
    private const int MostOdds = 12;

    /// <summary>The letters of the camps by actor: A and B where they stand against one another, C and D in the next part that is divided. Who has nobody against them has none.</summary>
    [JsonIgnore]
    public ImmutableDictionary<string, char> Letters => Parts.Where(part => !part.Other.IsEmpty)
        .SelectMany((part, place) => part.One.Select(actor => (actor.Key, Place: 2 * place)).Concat(part.Other.Select(actor => (actor.Key, Place: (2 * place) + 1))))
        .Where(actor => actor.Place < 26)
        .ToImmutableDictionary(actor => actor.Key, actor => (char)('A' + actor.Place), StringComparer.Ordinal);

    /// <summary>The balance of some actors; null where no two of them have a tie.</summary>
    /// <param name="view">The dossier.</param>
    /// <param name="filter">Which claims.</param>
    /// <param name="group">The keys of the actors.</param>
    internal static BalanceLine? Of(DossierView view, ClaimFilter filter, ImmutableArray<string> group)
    {
        if (group.Length < 2)
        {
            return null;
        }

        var balance = view.Balance.Of(filter, group);
        var state = balance.State;
        if (state.Graph.Ties.IsEmpty)
        {
            return null;
        }

        var names = view.Actors.ByKey(group);
        var claims = balance.Behind.SelectMany(ids => ids).Distinct(StringComparer.Ordinal).Select(id => view.Claims.Get(id, ClaimLines.Accounts)!).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var documents = view.Documents.ById(claims.Values.SelectMany(claim => claim.Accounts).Select(account => account.Evidence.Document));
        return new BalanceLine(
            state.Graph.Ties.Length,
            state.Graph.Ties.Count(tie => tie.Sign < 0),
            state.Graph.Ties.Length - state.Told,
            state.Triangles.Length,
            state.Triangles.Count(triangle => triangle.Sign > 0),
            state.Frustration.Index,
            state.Frustration.IsExact,
            [.. state.Graph.Parts().Select(part => new CampsLine(Camp(part, 0), Camp(part, 1)))],
            [.. state.Frustration.AtOdds.Zip(balance.Behind).Take(MostOdds).Select(odd => new OddLine(Ref(odd.First.One), Ref(odd.First.Other), odd.First.Sign, odd.First.Share, [.. odd.Second.Select(id => Line(claims[id]))]))],
            balance.Cut);

        ActorRef Ref(int party) => ClaimLines.RefOf(names, group[party]);

        ImmutableArray<ActorRef> Camp(ImmutableArray<int> part, int camp) => [.. part.Where(party => state.Frustration.Camps[party] == camp).Select(Ref)];

        OddClaim Line(Claim claim) => new(claim.Id, claim.Summary, ClaimLines.EvidenceOf(documents, Standings.Telling(claim).Evidence));
    }
}
