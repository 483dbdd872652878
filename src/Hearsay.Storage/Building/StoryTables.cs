using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Storage.Building;

/// <summary>
/// Keeps under which keys articles meet and how likely each two that were compared tell the same story, and brings the stories up to date that
/// articles touch which came or went. Articles wait until all that came at once are there: then each is compared once.
/// </summary>
/// <param name="db">The tables.</param>
/// <param name="textOf">Gives what an article is about.</param>
internal sealed class StoryTables(Statements db, Func<string, StoryText> textOf)
{
    private static readonly string s_undated = Days.Sortable(null);

    private readonly SortedSet<(string Day, string Document)> _compared = [];
    private readonly SortedSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>Lets a document wait for its story.</summary>
    public void Add(DocumentDigest digest)
    {
        if (digest.Document.NotRead is null)
        {
            db.Run("INSERT OR REPLACE INTO story_waiting (document, is_new) VALUES ($1, 1)", digest.Document.Id);
        }
    }

    /// <summary>Takes out a document; those that it was compared with wait for their story.</summary>
    public void Remove(DocumentDigest digest)
    {
        var document = digest.Document.Id;
        if (digest.Document.NotRead is not null || db.Run("DELETE FROM story_waiting WHERE document = $1 AND is_new = 1", document) > 0)
        {
            return;
        }

        db.Run("DELETE FROM story_waiting WHERE document = $1", document);
        var (text, day) = (new StoryText(digest), Days.Sortable(digest.Document.Published));
        var waiting = Followers(text, day, document);
        waiting.UnionWith(db.Texts("SELECT document FROM story_pair WHERE before = $1", document));
        waiting.UnionWith(db.Texts("SELECT before FROM story_pair WHERE document = $1", document));
        foreach (var other in waiting)
        {
            db.Run("INSERT OR IGNORE INTO story_waiting (document, is_new) VALUES ($1, 0)", other);
        }

        foreach (var key in text.Keys)
        {
            db.Run("DELETE FROM story_key WHERE key = $1 AND day = $2 AND document = $3", (long)key, day, document);
        }

        db.Run("DELETE FROM story_pair WHERE document = $1 OR before = $1", document);
        foreach (var story in db.Texts("SELECT story FROM story_document WHERE document = $1", document))
        {
            Delete(story);
        }
    }

    /// <summary>Finds the stories of some of the documents that wait, the earliest first, and of those that this touches.</summary>
    /// <param name="most">The number of documents.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether more are waiting.</returns>
    public bool Update(int most, CancellationToken cancellation)
    {
        var waiting = db.Rows(
            "SELECT d.published, w.document, w.is_new FROM story_waiting w JOIN document d ON d.id = w.document ORDER BY d.published IS NULL, d.published, d.id LIMIT $1",
            r => (Day: r.TextOrNull(0) ?? s_undated, Document: r.GetString(1), IsNew: r.GetBoolean(2)),
            most);
        foreach (var (day, document, _) in waiting.Where(w => w.IsNew))
        {
            var text = textOf(document);
            foreach (var key in text.Keys)
            {
                db.Run("INSERT INTO story_key (key, day, document) VALUES ($1, $2, $3)", (long)key, day, document);
            }

            foreach (var follower in Followers(text, day, document))
            {
                _compared.Add((Days.Sortable(textOf(follower).Published), follower));
            }
        }

        _compared.UnionWith(waiting.Select(w => (w.Day, w.Document)));
        foreach (var (day, document) in _compared)
        {
            cancellation.ThrowIfCancellationRequested();
            Compare(day, document);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seed in _touched.Where(d => !done.Contains(d)))
        {
            cancellation.ThrowIfCancellationRequested();
            Tell(Connected(seed, done), cancellation);
        }

        foreach (var (_, document, _) in waiting)
        {
            db.Run("DELETE FROM story_waiting WHERE document = $1", document);
        }

        return waiting.Count == most;
    }

    /// <summary>
    /// The documents after a new one, or one that goes, that may be compared with others than before: those with two keys in common, and those with
    /// one under which so many meet that a place is taken or given back.
    /// </summary>
    private SortedSet<string> Followers(StoryText text, string day, string document)
    {
        var (first, last) = text.Published is { } known
            ? (Days.Sortable(Days.Shifted(known, -StoryMeetings.Window)), Days.Sortable(Days.Shifted(known, StoryMeetings.Window)))
            : ("", s_undated);
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in text.Keys)
        {
            var near = db.Rows(
                "SELECT day, document FROM story_key WHERE key = $1 AND (day, document) > ($2, $3) AND (day <= $4 OR day = $5) ORDER BY day, document LIMIT $6",
                r => (Day: r.GetString(0), Document: r.GetString(1)), (long)key, day, document, last, s_undated, StoryMeetings.Reach);
            if (near.Count == 0)
            {
                continue;
            }

            var many = (long)db.Value("SELECT count(*) FROM (SELECT 1 FROM story_key WHERE key = $1 AND day >= $2 LIMIT $3)", (long)key, first, StoryMeetings.Reach + 1)! > StoryMeetings.Reach;
            foreach (var other in near)
            {
                // An article without a day meets those of all days.
                met[other.Document] = met.GetValueOrDefault(other.Document) + (many || (other.Day == s_undated && day != s_undated) ? StoryMeetings.FewestKeys : 1);
            }
        }

        return new SortedSet<string>(met.Where(m => m.Value >= StoryMeetings.FewestKeys).Select(m => m.Key), StringComparer.Ordinal);
    }

    /// <summary>Scores a document and those before it that it is to be compared with now and was not before.</summary>
    private void Compare(string day, string document)
    {
        _touched.Add(document);
        var text = textOf(document);
        var first = text.Published is { } known ? Days.Sortable(Days.Shifted(known, -StoryMeetings.Window)) : "";
        var met = new Dictionary<(string Day, string Document), int>();
        foreach (var key in text.Keys)
        {
            foreach (var other in db.Rows(
                "SELECT day, document FROM story_key WHERE key = $1 AND (day, document) < ($2, $3) AND day >= $4 ORDER BY day DESC, document DESC LIMIT $5",
                r => (r.GetString(0), r.GetString(1)), (long)key, day, document, first, StoryMeetings.Reach))
            {
                met[other] = met.GetValueOrDefault(other) + 1;
            }
        }

        var before = db.Texts("SELECT before FROM story_pair WHERE document = $1", document).ToHashSet(StringComparer.Ordinal);
        foreach (var other in StoryMeetings.Choose(
            text.Published,
            met.Where(m => m.Value >= StoryMeetings.FewestKeys).OrderBy(m => m.Key.Day, StringComparer.Ordinal).ThenBy(m => m.Key.Document, StringComparer.Ordinal)
                .Select(m => (m.Key.Document, m.Key.Day == s_undated ? null : (DateOnly?)Days.Of(m.Key.Day), m.Value))))
        {
            if (!before.Remove(other) && StoryPair.Score(text, textOf(other)) is >= StoryFinder.Least and var score)
            {
                db.Run("INSERT INTO story_pair (document, before, score) VALUES ($1, $2, $3)", document, other, score);
                _touched.Add(other);
            }
        }

        foreach (var gone in before)
        {
            db.Run("DELETE FROM story_pair WHERE document = $1 AND before = $2", document, gone);
            _touched.Add(gone);
        }
    }

    /// <summary>All documents to which likely pairs lead from one, with all pairs among them.</summary>
    private Part Connected(string seed, HashSet<string> done)
    {
        var pairs = new List<(string Document, string Before, double Score)>();
        var members = new HashSet<string>(StringComparer.Ordinal) { seed };
        var waiting = new Stack<string>([seed]);
        while (waiting.TryPop(out var next))
        {
            foreach (var (before, score) in db.Rows("SELECT before, score FROM story_pair WHERE document = $1", r => (r.GetString(0), r.GetDouble(1)), next))
            {
                pairs.Add((next, before, score));
                Follow(before, score);
            }

            foreach (var (after, score) in db.Rows("SELECT document, score FROM story_pair WHERE before = $1", r => (r.GetString(0), r.GetDouble(1)), next))
            {
                Follow(after, score);
            }
        }

        done.UnionWith(members);
        return new Part([.. members], pairs.FindAll(p => members.Contains(p.Before)));

        void Follow(string other, double score)
        {
            if (score >= StoryFinder.Threshold && members.Add(other))
            {
                waiting.Push(other);
            }
        }
    }

    /// <summary>Writes the stories of a part that are not there yet and takes out those that are no more.</summary>
    private void Tell(Part part, CancellationToken cancellation)
    {
        var documents = part.Documents
            .Select(id => db.Rows("SELECT id, published, title FROM document WHERE id = $1", r => (Id: r.GetString(0), Published: r.IsNull(1) ? null : (DateOnly?)Days.Of(r.GetString(1)), Title: r.TextOrNull(2)), id)[0])
            .OrderBy(d => d.Published ?? DateOnly.MaxValue).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        var places = documents.Select((d, index) => (d.Id, index)).ToDictionary(d => d.Id, d => d.index, StringComparer.Ordinal);
        var stories = StoryFinder.Part(documents.Count, part.Pairs.ConvertAll(p => (places[p.Before], places[p.Document], p.Score)), cancellation)
            .Select(members => StoryFinder.StoryOf(members.ConvertAll(m => documents[m])))
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var before in documents.SelectMany(d => db.Texts("SELECT story FROM story_document WHERE document = $1", d.Id)).Distinct(StringComparer.Ordinal).ToList())
        {
            if (stories.TryGetValue(before, out var now) && now.Documents.SequenceEqual(db.Texts("SELECT document FROM story_document WHERE story = $1 ORDER BY position", before)))
            {
                stories.Remove(before);
            }
            else
            {
                Delete(before);
            }
        }

        foreach (var story in stories.Values)
        {
            db.Run("INSERT INTO story (id, first_day, last_day, title) VALUES ($1, $2, $3, $4)", story.Id, story.From, story.To, story.Title);
            for (var index = 0; index < story.Documents.Length; index++)
            {
                db.Run("INSERT INTO story_document (story, position, document) VALUES ($1, $2, $3)", story.Id, index, story.Documents[index]);
            }
        }
    }

    private void Delete(string story)
    {
        db.Run("DELETE FROM story_document WHERE story = $1", story);
        db.Run("DELETE FROM story WHERE id = $1", story);
    }

    /// <summary>Documents that likely pairs connect, and the pairs among them.</summary>
    private sealed record Part(List<string> Documents, List<(string Document, string Before, double Score)> Pairs);
}
