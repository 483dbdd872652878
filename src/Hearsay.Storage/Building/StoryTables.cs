using Hearsay.Dossiers.Stories;

namespace Hearsay.Storage.Building;

/// <summary>Brings the stories up to date.</summary>
internal sealed class StoryTables(Statements db)
{
    /// <summary>Takes out the story of a document that goes; its other documents find theirs at the next building.</summary>
    public void Remove(string document)
    {
        foreach (var story in db.Texts("SELECT story FROM story_document WHERE document = $1", document))
        {
            Delete(story);
        }
    }

    /// <summary>Writes the stories that are not there yet and takes out those that are no more.</summary>
    public void Update(IEnumerable<Story> stories)
    {
        var before = db.Rows("SELECT story, document FROM story_document ORDER BY story, position", r => (Story: r.GetString(0), Document: r.GetString(1)))
            .GroupBy(r => r.Story, r => r.Document, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join('\n', g), StringComparer.Ordinal);
        foreach (var story in stories)
        {
            if (before.Remove(story.Id, out var documents))
            {
                if (documents == string.Join('\n', story.Documents))
                {
                    continue;
                }

                Delete(story.Id);
            }

            db.Run("INSERT INTO story (id, first_day, last_day, title) VALUES ($1, $2, $3, $4)", story.Id, story.From, story.To, story.Title);
            for (var index = 0; index < story.Documents.Length; index++)
            {
                db.Run("INSERT INTO story_document (story, position, document) VALUES ($1, $2, $3)", story.Id, index, story.Documents[index]);
            }
        }

        foreach (var gone in before.Keys)
        {
            Delete(gone);
        }
    }

    private void Delete(string story)
    {
        db.Run("DELETE FROM story_document WHERE story = $1", story);
        db.Run("DELETE FROM story WHERE id = $1", story);
    }
}
