using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Tables;

/// <summary>
/// The rows of a table (CSV, TSV) as documents, one at a time. The first row names the columns; tables of GDELT, which have no such row,
/// are told by the number of their columns. Rows that give an address but no text are counted, not failed.
/// </summary>
internal sealed class TableDocuments(Part part, PartReader reader, ColumnChoice choice)
{
    private const int HeadSize = 16 * 1024;

    // The columns of GDELT's tables, counted from 1: events (58 and 61 columns) and the knowledge graph (27).
    private static readonly Dictionary<int, (int Column, string Name)[]> s_gdelt = new()
    {
        [58] = [(1, "id"), (2, "date"), (58, "sourceurl")],
        [61] = [(1, "id"), (2, "date"), (61, "sourceurl")],
        [27] = [(1, "id"), (2, "date"), (4, "domain"), (5, "documentidentifier")],
    };

    public IEnumerable<IntakeResult> Read(Stream content)
    {
        var head = content as HeadStream ?? new HeadStream(content, HeadSize);
        var encoding = Encoding(head.Head);
        var beginning = encoding.GetString(head.Head);
        var first = FirstLine(beginning);
        var delimiter = Delimiter(first);
        using var text = new StreamReader(head, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        using var rows = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            BadDataFound = null,
            Mode = delimiter == "\t" && !HasQuotedField(beginning) ? CsvMode.NoEscape : CsvMode.RFC4180,
            MaxFieldSize = reader.Limits.MaxCharacters,
            DetectDelimiter = false,
        });
        var addresses = 0;
        var any = false;
        if (!Next(rows, out var problem))
        {
            throw problem ?? new IntakeException(IntakeCodes.Empty, "The table has no row.");
        }

        if (choice.Missing(rows.Record!) is { } missing && !(choice.Preset!.Name == "gdelt" && Unnamed(rows.Record!) is not null))
        {
            throw new IntakeException(IntakeCodes.BrokenTable, $"{missing} The columns are {Shown(rows.Record!)}.");
        }

        var named = Columns(rows.Record!, choice);
        var headline = named is null ? "" : rows.RawRecord;
        var columns = named ?? Unnamed(rows.Record!) ?? throw new IntakeException(IntakeCodes.BrokenTable, $"No column is known to hold a text or an address: {Shown(rows.Record!)}. Say which is which with --column text=NAME.");
        var isRow = named is null;
        while (isRow || Next(rows, out problem))
        {
            isRow = false;
            any = true;
            reader.Cancellation.ThrowIfCancellationRequested();
            var result = Row(rows, columns, headline);
            if (result.Failure?.Code == IntakeCodes.OnlyAddress)
            {
                addresses++;
            }
            else
            {
                yield return result;
            }
        }

        if (problem is not null)
        {
            throw problem;
        }

        if (addresses > 0)
        {
            yield return IntakeResult.Of(new IntakeFailure(IntakeCodes.OnlyAddress, part.Name, null, string.Create(CultureInfo.InvariantCulture, $"{addresses} rows give an address but no text.")));
        }
        else if (!any)
        {
            throw new IntakeException(IntakeCodes.Empty, "The table has no row but that of its names.");
        }
    }

    private IntakeResult Row(CsvParser rows, (int Rank, FieldKind Field)?[] columns, string headline)
    {
        var line = (long)rows.RawRow - rows.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        try
        {
            var fields = new GivenFields();
            for (var at = 0; at < Math.Min(columns.Length, rows.Count); at++)
            {
                if (columns[at] is { } column)
                {
                    fields.Take(column.Field, column.Rank < 0 ? 0 : column.Rank, rows[at]);
                }
            }

            var bytes = new UTF8Encoding(false).GetBytes(headline + rows.RawRecord);
            return fields.Document(part, reader, string.Create(CultureInfo.InvariantCulture, $"Line {line}: ")) with
            {
                Origin = part.Origin("table", bytes) with { Columns = choice.Written, MediaType = null },
            };
        }
        catch (IntakeException problem)
        {
            return IntakeResult.Of(new IntakeFailure(problem.Code, part.Name, line, problem.Message));
        }
    }

    private static bool Next(CsvParser rows, out IntakeException? problem)
    {
        problem = null;
        try
        {
            while (rows.Read())
            {
                if (!rows.Record!.All(string.IsNullOrWhiteSpace))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception fault) when (fault is CsvHelperException or DecoderFallbackException or OutOfMemoryException)
        {
            problem = new IntakeException(IntakeCodes.BrokenTable, $"The table cannot be read beyond line {rows.RawRow}: {FirstLine(fault.Message)}");
            return false;
        }
    }

    // What the first row names; null where it names nothing that a document needs.
    private static (int Rank, FieldKind Field)?[]? Columns(string[] names, ColumnChoice choice)
    {
        var columns = names.Select((name, at) => choice.Find(name, at + 1)).ToArray();
        return columns.Any(column => column?.Field is FieldKind.Text or FieldKind.Html or FieldKind.Uri) ? columns : null;
    }

    private static (int Rank, FieldKind Field)?[]? Unnamed(string[] row)
    {
        if (!s_gdelt.TryGetValue(row.Length, out var known) || !row[0].All(letter => char.IsAsciiDigit(letter) || letter is '-' or 'T'))
        {
            return null;
        }

        var columns = new (int, FieldKind)?[row.Length];
        foreach (var (column, name) in known)
        {
            columns[column - 1] = FieldNames.Find(name) is { } found ? (found.Rank + FieldNames.Own, found.Field) : null;
        }

        return columns;
    }

    private static Encoding Encoding(ReadOnlySpan<byte> head)
    {
        if ((ByteOrderMark.Find(head, out _) ?? ByteOrderMark.Guess(head)) is { } marked)
        {
            return marked;
        }

        // A letter may be cut by the end of what is looked at.
        var whole = head.Length < HeadSize ? head : head[..^4];
        return System.Text.Unicode.Utf8.IsValid(whole) || System.Text.Unicode.Utf8.IsValid(whole[..^Math.Min(3, whole.Length)]) ? System.Text.Encoding.UTF8 : CodePages.Windows1252;
    }

    private static string Delimiter(string line) =>
        ((string[])["\t", ",", ";", "|"]).MaxBy(delimiter => line.AsSpan().Count(delimiter))!;

    // In tables parted by tabs a quotation mark is mostly a letter like any other.
    private static bool HasQuotedField(string text) =>
        (text.Contains("\t\"", StringComparison.Ordinal) || text.Contains("\n\"", StringComparison.Ordinal))
        && (text.Contains("\"\t", StringComparison.Ordinal) || text.Contains("\"\n", StringComparison.Ordinal) || text.Contains("\"\r", StringComparison.Ordinal));

    private static string FirstLine(string text) => text.TrimStart('\uFEFF').Split('\n', 2)[0];

    private static string Shown(string[] names) => string.Join(", ", names.Take(12).Select(name => name.Length > 30 ? name[..30] + "…" : name));
}
