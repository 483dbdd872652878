using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>
/// Reads actors from a table with a head: name; kind; country (code or name) and sector, or both in one code; other names; from and to. Rows of one name are one actor.
/// </summary>
internal sealed class ActorTable(ActorListDraft draft, ActorCodes codes, List<ActorListFault> faults)
{
    private static readonly Dictionary<string, string> s_columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "name", ["actor"] = "name", ["actor_name"] = "name", ["noun"] = "name",
        ["kind"] = "kind", ["type"] = "kind",
        ["country"] = "country", ["cca3"] = "country", ["iso3"] = "country",
        ["sector"] = "sector", ["role"] = "sector",
        ["code"] = "code",
        ["names"] = "names", ["alias"] = "names", ["aliases"] = "names", ["synonyms"] = "names", ["other_names"] = "names", ["nationality"] = "names",
        ["from"] = "from", ["start"] = "from", ["begin"] = "from", ["start_date"] = "from",
        ["to"] = "to", ["end"] = "to", ["end_date"] = "to",
    };

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">It has no column of names.</exception>
    public void Read(TextReader reader, char delimiter)
    {
        using var rows = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), BadDataFound = null, DetectDelimiter = false });
        if (!rows.Read())
        {
            throw new FormatException("The table has no row.");
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Record!.Length; i++)
        {
            if (s_columns.TryGetValue(rows.Record[i].Trim().Replace(' ', '_'), out var field))
            {
                columns.TryAdd(field, i);
            }
        }

        if (!columns.ContainsKey("name"))
        {
            throw new FormatException($"No column is called name; the columns are {string.Join(", ", rows.Record)}.");
        }

        while (rows.Read())
        {
            var record = rows.Record!;
            Row(field => columns.TryGetValue(field, out var column) && column < record.Length ? record[column].Trim() : "", rows.RawRow);
        }
    }

    private void Row(Func<string, string> cell, int line)
    {
        var name = cell("name");
        if (name.Length == 0)
        {
            return;
        }

        if (Stand(cell, line) is not { } stand || KindOf(cell("kind"), stand, line) is not var (kind, noun))
        {
            return;
        }

        if (noun is not null)
        {
            draft.Add(new ListedAgent(name.ToLowerInvariant(), noun, stand.Sector));
            return;
        }

        draft.Add(name, kind, cell("names").Split([';', '|', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), [stand]);
    }

    private ActorStand? Stand(Func<string, string> cell, int line)
    {
        var (country, sector) = (default(string), default(string));
        if (cell("code") is { Length: > 0 } code)
        {
            if (codes.Of(code) is not var (state, of))
            {
                return Wrong(line, $"\"{code}\" begins with no known country.");
            }

            (country, sector) = (state, of);
        }

        if (cell("country") is { Length: > 0 } written && (country = ActorCodes.CountryOf(written)) is null)
        {
            return Wrong(line, $"\"{written}\" is no known country.");
        }

        if (cell("sector") is { Length: > 0 } role && (sector = codes.SectorOf(role.ToUpperInvariant())) is null)
        {
            return Wrong(line, $"\"{role}\" is no known sector.");
        }

        var (from, to) = (Day(cell("from"), first: true), Day(cell("to"), first: false));
        return (from is null && cell("from").Length > 0) || (to is null && cell("to").Length > 0) || from > to
            ? Wrong(line, $"\"{cell("from")}\" to \"{cell("to")}\" are no days that can be read.")
            : new ActorStand(country, sector, from, to);
    }

    private (EntryKind Kind, string? Noun)? KindOf(string written, ActorStand stand, int line)
    {
        switch (written.ToLowerInvariant())
        {
            case "person" or "per":
                return (EntryKind.Person, null);
            case "group":
                return (EntryKind.Group, null);
            case "place" or "loc" or "location" or "country" or "state":
                return (EntryKind.Town, null);
            case "organisation" or "organization" or "org":
                return (EntryKind.Organisation, null);
            case "":
                return (!stand.IsUndated ? EntryKind.Person : stand is { Sector: null, Country: not null } ? EntryKind.Town : EntryKind.Organisation, null);
            case var noun when noun.StartsWith("noun-", StringComparison.Ordinal) && noun[5..] is "person" or "group" or "organisation":
                return (EntryKind.Organisation, noun[5..]);
            default:
                Wrong(line, $"\"{written}\" is no kind; the kinds are person, organisation, group, place, noun-person, noun-organisation, noun-group.");
                return null;
        }
    }

    private ActorStand? Wrong(int line, string reason)
    {
        faults.Add(new ActorListFault(line, reason));
        return null;
    }

    /// <summary>A day, or the first or last day of a month or year.</summary>
    private static DateOnly? Day(string written, bool first)
    {
        if (DateOnly.TryParseExact(written, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return first ? month : month.AddMonths(1).AddDays(-1);
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999
            ? first ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31)
            : null;
    }
}
