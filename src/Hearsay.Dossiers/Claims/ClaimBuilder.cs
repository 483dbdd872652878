using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Joins the events of all documents into claims: the same type, the same actors on either side, compatible days. How it
/// stands to fact does not part claims; it is what accounts of one claim may differ in.
/// </summary>
internal sealed class ClaimBuilder(IReadOnlyList<DocumentDigest> digests, ActorIndex actors, IReadOnlyList<int> copiedFrom)
{
    private readonly OriginFinder _origins = new(digests, actors, copiedFrom);

    /// <summary>The claims by day, undated last, then by id; <paramref name="leftOut"/> counts the events that make none.</summary>
    public ImmutableArray<Claim> Build(out LeftOut leftOut, CancellationToken cancellation)
    {
        var groups = new Dictionary<string, List<Telling>>(StringComparer.Ordinal);
        leftOut = new LeftOut();
        for (var document = 0; document < digests.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var item in digests[document].Events)
            {
                var zone = digests[document].Sentences[item.Sentence].Zone;
                if (zone == ZoneKind.Comment)
                {
                    leftOut = leftOut with { CommentEvents = leftOut.CommentEvents + 1 };
                }
                else if (zone == ZoneKind.Boilerplate)
                {
                    leftOut = leftOut with { BoilerplateEvents = leftOut.BoilerplateEvents + 1 };
                }
                else if (item.UnknownSource.IsEmpty && item.UnknownTarget.IsEmpty && !item.Source.Concat(item.Target).Any(p => actors.KeyOf[document][p] is not null))
                {
                    leftOut = leftOut with { EventsWithoutActors = leftOut.EventsWithoutActors + 1 };
                }
                else
                {
                    var telling = new Telling(document, digests[document], item);
                    var what = WhatOf(telling);
                    if (!groups.TryGetValue(what, out var known))
                    {
                        groups.Add(what, known = []);
                    }

                    known.Add(telling);
                }
            }
        }

        var claims = ImmutableArray.CreateBuilder<Claim>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (what, tellings) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var cluster in DateClusters.Part(tellings))
            {
                claims.Add(Build(what, cluster, ids));
            }
        }

        claims.Sort(static (left, right) => (left.From ?? DateOnly.MaxValue).CompareTo(right.From ?? DateOnly.MaxValue) is var days and not 0
            ? days
            : string.CompareOrdinal(left.Id, right.Id));
        return claims.ToImmutable();
    }

    private static Account AccountOf(Telling telling)
    {
        var sentence = telling.Digest.Sentences[telling.Event.Sentence];
        return new Account(
            telling.Digest.Document.Outlet,
            telling.Published,
            new Evidence(telling.Digest.Document.Id, sentence.Span, sentence.Quote),
            Stances.Of(telling.Event.Status),
            VoiceChain.Names(telling.Digest, telling.Event.Voice),
            telling.Event.Voice >= 0);
    }

    private static string IdOf(string what, DateOnly? from, DateOnly? to, Telling first, HashSet<string> ids)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}");
        var id = Hashed($"{what}\n{day}");
        for (var number = 1; !ids.Add(id); number++)
        {
            id = Hashed($"{what}\n{day}\n{first.Digest.Document.Id}\n{number}");
        }

        return id;

        static string Hashed(string text) => string.Concat("c", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)));
    }

    private Claim Build(string what, List<Telling> tellings, HashSet<string> ids)
    {
        var accounts = ImmutableArray.CreateBuilder<Account>();
        var seen = new HashSet<(string, int, Stance, string)>();
        DateOnly? from = null, to = null;
        foreach (var telling in tellings)
        {
            var account = AccountOf(telling);
            if (seen.Add((account.Evidence.Document, account.Evidence.Span.Begin, account.Stance, string.Join('\n', account.Chain))))
            {
                accounts.Add(account);
            }

            from = from is null || telling.From < from ? telling.From ?? from : from;
            to = to is null || telling.To > to ? telling.To ?? to : to;
        }

        var contested = accounts.Any(a => a.Stance == Stance.Asserts) && accounts.Any(a => a.Stance == Stance.Denies);
        var first = tellings[0];
        var source = Keys(first, first.Event.Source);
        var target = Keys(first, first.Event.Target);
        return new Claim(
            IdOf(what, from, to, first, ids),
            first.Event.Type,
            source,
            target,
            from,
            to,
            ClaimSummary.Write(
                first.Event.Type,
                Called(source, first.Event.UnknownSource),
                Called(target, first.Event.UnknownTarget),
                ClaimSummary.Standing(accounts, contested),
                from,
                to),
            accounts.ToImmutable(),
            _origins.Count(tellings),
            contested);
    }

    /// <summary>What tells claims apart, but for the days.</summary>
    private string WhatOf(Telling telling)
    {
        var item = telling.Event;
        return $"{item.Type}\n{string.Join(' ', Keys(telling, item.Source))}\n{Unknown(item.UnknownSource)}\n{string.Join(' ', Keys(telling, item.Target))}\n{Unknown(item.UnknownTarget)}";

        static string Unknown(ImmutableArray<string> names) => string.Join('|', names.Select(NameForm.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private ImmutableArray<string> Keys(Telling telling, ImmutableArray<int> participants) =>
        [.. participants.Select(p => actors.KeyOf[telling.Document][p]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<(string Name, bool Plural)> Called(ImmutableArray<string> keys, ImmutableArray<string> unknown) =>
        [.. keys.Select(k => ClaimSummary.Call(actors[k])), .. unknown.Select(u => (u, false))];
}
