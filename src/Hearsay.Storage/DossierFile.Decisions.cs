using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;
using Hearsay.Storage.Building;

namespace Hearsay.Storage;

/// <content>What somebody decided.</content>
public sealed partial class DossierFile
{
    /// <summary>All decisions in the order in which they were taken, undone ones too.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> Decisions() => Guarded<ImmutableArray<Decision>>(() => [.. DecisionRows("")]);

    /// <summary>Writes a decision and brings the lists up to date with it, in one transaction.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="subject">Whom or what it concerns.</param>
    /// <param name="other">The other actor, the name to part, or the new name.</param>
    /// <param name="note">Why; null where nothing is said.</param>
    /// <param name="who">Who decides; null where unknown.</param>
    /// <param name="when">When.</param>
    /// <returns>The decision with its number.</returns>
    /// <exception cref="DossierException">The file cannot be written.</exception>
    public Decision Decide(DecisionKind kind, string subject, string other, string? note, string? who, DateTimeOffset when)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentException.ThrowIfNullOrEmpty(other);
        Build();
        return Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            var number = _connection.ExecuteScalar<int>(
                "INSERT INTO decision (kind, subject, other, note, who, decided) VALUES (@kind, @subject, @other, @note, @who, @decided) RETURNING number",
                new { kind = kind.ToString(), subject, other, note, who, decided = Moment(when) });
            var decision = Decisions().Single(d => d.Number == number);
            Follow(decision);
            transaction.Commit();
            return decision;
        });
    }

    /// <summary>Takes a decision back and brings the lists up to date with that, in one transaction.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="when">When.</param>
    /// <returns>Whether there is such a decision that held.</returns>
    /// <exception cref="DossierException">The file cannot be written.</exception>
    public bool Undo(int number, DateTimeOffset when)
    {
        Build();
        return Guarded(() =>
        {
            using var transaction = new FileTransaction(_connection, writes: true);
            if (DecisionRows("WHERE number = @number AND undone IS NULL", new { number }).SingleOrDefault() is not { } decision)
            {
                return false;
            }

            Revise(decision.Document is { } document ? [document] : [], () => _connection.Execute("UPDATE decision SET undone = @undone WHERE number = @number", new { number, undone = Moment(when) }));
            Follow(decision);
            transaction.Commit();
            return true;
        });
    }

    /// <summary>Why what is known as the actors that a filter's <see cref="DossierFilter.Actor"/> means is taken for one each: every join inside them, the strongest first.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<ActorJoin> ActorJoins(DossierFilter filter) => Guarded<ImmutableArray<ActorJoin>>(() =>
    [
        .. Actors(filter).SelectMany(actor =>
        {
            var ways = _connection.Query<(long Id, string Text, int Documents)>("SELECT s.id, s.text, s.documents FROM actor a JOIN signature s ON s.head = a.head WHERE a.key = @Key", actor)
                .ToDictionary(r => r.Id, r => (r.Text, Way: WayOf(Signature.Parse(r.Text), r.Documents)));
            var joins = ways.Keys
                .SelectMany(id => _connection.Query<(long One, long Other, string Reason, double Score)>("SELECT one, other, reason, score FROM signature_join WHERE one = @id", new { id }))
                .Where(j => ways.ContainsKey(j.Other))
                .OrderByDescending(j => j.Score).ThenBy(j => ways[j.One].Text, StringComparer.Ordinal).ThenBy(j => ways[j.Other].Text, StringComparer.Ordinal).ThenBy(j => j.Reason, StringComparer.Ordinal)
                .Select(j => new ActorJoin(actor.Key, ways[j.One].Way, ways[j.Other].Way, Enum.Parse<JoinReason>(j.Reason), j.Score))
                .Distinct()
                .ToList();
            return joins.Count > 0 ? joins : ways.Values.Select(w => new ActorJoin(actor.Key, w.Way, null, null, 0));
        }),
    ]);

    private static ActorWay WayOf(Signature signature, int documents) => new(signature.Name, signature.Kind, signature.Country, signature.Entry, signature.Offices, documents);

    private IEnumerable<Decision> DecisionRows(string where, object? values = null) =>
        _connection.Query<(int Number, string Kind, string Subject, string Other, string? Note, string? Who, string Decided, string? Undone, string? Document, string? Item)>(
            $"SELECT number, kind, subject, other, note, who, decided, undone, document, item FROM decision {where} ORDER BY number", values)
            .Select(r => new Decision(r.Number, Enum.Parse<DecisionKind>(r.Kind), r.Subject, r.Other, r.Note, r.Who, Moment(r.Decided)!.Value, Moment(r.Undone))
            {
                Document = r.Document,
                Item = r is { Item: { } item, Document: { } document } ? StoredJson.ReadItem(item) with { Document = document } : null,
            });

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private void Follow(Decision decision)
    {
        ActorReference[] concerned = decision.Kind switch
        {
            DecisionKind.MergeActors or DecisionKind.SplitActor => [ActorReference.Parse(decision.Subject), ActorReference.Parse(decision.Other)],
            DecisionKind.RenameActor => [ActorReference.Parse(decision.Subject)],
            _ => [],
        };
        if (concerned.Length > 0)
        {
            NewUpdate().Apply([], [], concerned, CancellationToken.None);
        }
    }
}
