using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Dossiers.Contradictions;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Makes claims of the events of all documents. How an account stands to fact does not part claims; it is what accounts of one claim may
/// differ in.
/// </summary>
internal sealed class ClaimBuilder(Func<string, KnownActor> actorOf, OriginFinder origins)
{
    /// <summary>The claims of all documents by day, undated last, then by id; <paramref name="leftOut"/> counts the events that make none.</summary>
    public static ImmutableArray<Claim> Build(IReadOnlyList<DocumentDigest> digests, ActorIndex actors, ImmutableArray<Copy> copies, out LeftOut leftOut, CancellationToken cancellation)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < digests.Count; index++)
        {
            places.Add(digests[index].Document.Id, index);
        }

        var tellings = new List<Telling>();
        leftOut = new LeftOut();
        for (var index = 0; index < digests.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            leftOut = TellingFinder.Find(digests[index], actors.Known[index], leftOut, tellings);
        }

        var taken = copies.GroupBy(c => c.Document, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<Copy>)[.. g], StringComparer.Ordinal);
        var finder = new OriginFinder(
            new CopyIndex(id => places.TryGetValue(id, out var place) ? digests[place] : null, id => taken.GetValueOrDefault(id, [])),
            (digest, actor) => actors.Known[places[digest.Document.Id]][actor]?.Name);
        var known = actors.Known.SelectMany(k => k).OfType<KnownActor>().DistinctBy(a => a.Key, StringComparer.Ordinal).ToDictionary(a => a.Key, StringComparer.Ordinal);
        return new ClaimBuilder(key => known[key], finder).Build(tellings, cancellation);
    }

    /// <summary>The claims that tellings make, by day, undated last, then by id. A function of the set of tellings.</summary>
    public ImmutableArray<Claim> Build(IReadOnlyCollection<Telling> tellings, CancellationToken cancellation) =>
    [
        .. ClaimJoiner.Join(tellings, isCrowded: null, cancellation)
            .Select(Build)
            .OrderBy(c => c.From ?? DateOnly.MaxValue)
            .ThenBy(c => c.Id, StringComparer.Ordinal),
    ];

    /// <summary>The claims that tellings make, each with all its tellings, in the order of their first ones.</summary>
    /// <param name="tellings">A telling and all to which joins lead from it.</param>
    /// <param name="isCrowded">Whether more than <see cref="ClaimJoiner.Crowded"/> tellings of the dossier have a key.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IEnumerable<(Claim Claim, ImmutableArray<Telling> Tellings)> Build(IReadOnlyCollection<Telling> tellings, Func<string, bool> isCrowded, CancellationToken cancellation) =>
        ClaimJoiner.Join(tellings, isCrowded, cancellation).Select(joined => (Build(joined), joined.Tellings));

    private Claim Build(JoinedTellings joined)
    {
        var accounts = ImmutableArray.CreateBuilder<Account>();
        var told = new List<Telling>();
        var seen = new HashSet<(string, int, Stance, string)>();
        for (var index = 0; index < joined.Tellings.Length; index++)
        {
            var account = AccountOf(joined.Tellings[index], accounts.Count == 0 ? null : joined.Reasons[index]);
            if (seen.Add((account.Evidence.Document, account.Evidence.Span.Begin, account.Stance, string.Join('\n', account.Chain))))
            {
                accounts.Add(account);
                told.Add(joined.Tellings[index]);
            }
        }

        var contradictions = new ContradictionFinder(told, actorOf).Find();
        var typical = Typical(joined.Tellings);
        var (from, to) = DaysOf(joined.Tellings);
        var found = origins.Of(told);
        return new Claim(
            IdOf(joined.Tellings[0]),
            typical.Event.Type,
            typical.Source.Shown,
            typical.Target.Shown,
            from,
            to,
            ClaimSummary.Write(
                typical.Event.Type,
                Called(typical.Source.Shown, typical.Event.UnknownSource),
                Called(typical.Target.Shown, typical.Event.UnknownTarget),
                ClaimSummary.Remark(Standings.Of(accounts, found.Length, Claim.IsOfTheFact(contradictions))),
                from,
                to),
            accounts.ToImmutable(),
            found.Length,
            !contradictions.IsEmpty)
        {
            Origins = found,
            Contradictions = contradictions,
        };
    }

    private static Account AccountOf(Telling telling, string? reason)
    {
        var sentence = telling.Digest.Sentences[telling.Event.Sentence];
        return new Account(
            telling.Digest.Document.Outlet,
            telling.Published,
            new Evidence(telling.Digest.Document.Id, sentence.Span, sentence.Quote),
            Stances.Of(telling.Event.Status),
            VoiceChain.Names(telling.Digest, telling.Event.Voice),
            telling.Event.Voice >= 0)
        {
            Event = telling.Event.Id,
            Joined = reason,
        };
    }

    /// <summary>Among the tellings that name both sides, else one, the first of those who tell it as most do.</summary>
    private static Telling Typical(ImmutableArray<Telling> tellings)
    {
        var known = tellings.Max(Sides);
        return tellings.Where(t => Sides(t) == known)
            .GroupBy(t => (t.Event.Type, Source: string.Join(' ', t.Source.Shown), Target: string.Join(' ', t.Target.Shown)))
            .OrderByDescending(g => g.Count())
            .First()
            .First();

        static int Sides(Telling telling) => (telling.Source.Shown.IsEmpty ? 0 : 1) + (telling.Target.Shown.IsEmpty ? 0 : 1);
    }

    /// <summary>The days that the words of some account give; where none does, those assumed.</summary>
    private static (DateOnly? From, DateOnly? To) DaysOf(ImmutableArray<Telling> tellings)
    {
        List<Telling> dated = [.. tellings.Where(t => t.From is not null)];
        if (dated.Exists(t => !t.Event.DayAssumed))
        {
            dated.RemoveAll(t => t.Event.DayAssumed);
        }
        else if (dated.Count > 0)
        {
            // The earliest report is nearest to the event.
            return (dated.Min(t => t.From), dated.Min(t => t.To));
        }

        return dated.Count == 0 ? (null, null) : (dated.Min(t => t.From), dated.Max(t => t.To));
    }

    private static string IdOf(Telling first)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{first.Digest.Document.Id}\n{first.Event.Id}");
        return string.Concat("c", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, 6)));
    }

    private List<(string Name, bool Plural)> Called(ImmutableArray<string> keys, ImmutableArray<string> unknown) =>
        [.. keys.Select(k => ClaimSummary.Call(actorOf(k))), .. unknown.Select(u => (u, false))];
}
