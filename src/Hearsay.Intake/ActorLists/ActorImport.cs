using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>
/// Gathers a user's own actors from files: dictionaries in the format of PETRARCH, tables (CSV, TSV) with a head, and lists that it wrote before. What each is, is told from its
/// content.
/// </summary>
public sealed class ActorImport
{
    private readonly ActorListDraft _draft = new();

    /// <summary>Reads a file into the list.</summary>
    /// <returns>The lines that could not be read.</returns>
    /// <exception cref="ActorListException">There is no such file, or nothing in it can be read.</exception>
    public ImmutableArray<ActorListFault> Add(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = ContentOf(path);
        var faults = new List<ActorListFault>();
        var codes = new ActorCodes(content.Contains("JRN", StringComparison.Ordinal));
        using var reader = new StringReader(content);
        try
        {
            var first = FirstLine(content);
            if (content.StartsWith(ActorList.Header, StringComparison.Ordinal))
            {
                Add(ActorList.Read(reader));
            }
            else if (first.Contains('\t', StringComparison.Ordinal) && !first.Contains('[', StringComparison.Ordinal))
            {
                new ActorTable(_draft, codes, faults).Read(reader, '\t');
            }
            else if (first.Contains(',', StringComparison.Ordinal) && !first.Contains('[', StringComparison.Ordinal) && !first.StartsWith('!'))
            {
                new ActorTable(_draft, codes, faults).Read(reader, ',');
            }
            else
            {
                new PetrarchDictionary(_draft, codes, faults).Read(reader);
            }
        }
        catch (FormatException fault)
        {
            throw new ActorListException(path, fault.Message);
        }

        return [.. faults];
    }

    /// <summary>What was gathered so far.</summary>
    public ActorList ToList() => _draft.ToList();

    /// <summary>Reads a list that <see cref="ActorList.Write"/> wrote.</summary>
    /// <exception cref="ActorListException">There is no such file, or it is none.</exception>
    public static ActorList Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StringReader(ContentOf(path));
        try
        {
            return ActorList.Read(reader);
        }
        catch (FormatException fault)
        {
            throw new ActorListException(path, fault.Message);
        }
    }

    private void Add(ActorList list)
    {
        foreach (var actor in list.Actors)
        {
            _draft.Add(actor.Name, actor.Kind, actor.Names, actor.Stands);
        }

        foreach (var agent in list.Agents)
        {
            _draft.Add(agent);
        }
    }

    private static string ContentOf(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ActorListException(path, fault.Message);
        }
    }

    private static string FirstLine(string content)
    {
        using var lines = new StringReader(content);
        while (lines.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0 && line[0] != '#')
            {
                return line;
            }
        }

        return "";
    }
}
