using System.Collections.Immutable;
using Hearsay.Intake.Metadata;
using Hearsay.Intake.Pages;
using Hearsay.Intake.Parts;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tables;

/// <summary>What a row or a JSON object gives of a document. Where several fields give the same, the first in <c>fields.tsv</c> is taken.</summary>
internal sealed class GivenFields
{
    private const int Kinds = 8;

    private readonly string?[] _values = new string?[Kinds];
    private readonly int[] _ranks = [.. Enumerable.Repeat(int.MaxValue, Kinds)];
    private ImmutableArray<string> _byline = [];

    /// <summary>A value; null where none is given.</summary>
    public string? this[FieldKind field] => _values[(int)field];

    /// <summary>Takes a value unless a better one is there.</summary>
    public void Take(FieldKind field, int rank, string value)
    {
        var isOwn = rank < FieldNames.Own;
        if (!isOwn)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return;
            }

            // "source" is an address to one tool and an outlet to another; "content" is a page or a text.
            var isWeb = Feeds.RssItem.Web(value) is not null;
            field = field switch
            {
                FieldKind.Uri when !isWeb => FieldKind.Outlet,
                FieldKind.Text when IsMarkup(value) => FieldKind.Html,
                _ => field,
            };
            value = field == FieldKind.Outlet && isWeb ? Host(value) : value;
        }

        if (rank >= _ranks[(int)field])
        {
            return;
        }

        _ranks[(int)field] = rank;
        _values[(int)field] = value;
        if (field == FieldKind.Byline)
        {
            _byline = [value];
        }
    }

    /// <summary>Takes several authors.</summary>
    public void TakeAuthors(int rank, ImmutableArray<string> authors)
    {
        if (rank < _ranks[(int)FieldKind.Byline])
        {
            _ranks[(int)FieldKind.Byline] = rank;
            _byline = authors;
        }
    }

    /// <summary>The document that the fields make.</summary>
    /// <param name="part">Where they stand.</param>
    /// <param name="reader">Its limits hold.</param>
    /// <param name="place">How notes begin: "Line 3: ".</param>
    /// <exception cref="IntakeException">They hold no text, or too much.</exception>
    public IntakeResult Document(Part part, PartReader reader, string place)
    {
        var uri = Blank(this[FieldKind.Uri]);
        if ((this[FieldKind.Text] ?? this[FieldKind.Html]) is not { } content)
        {
            throw uri is null
                ? new IntakeException(IntakeCodes.NotADocument, "It has neither \"text\" nor \"html\", nor anything that is known by another name.")
                : new IntakeException(IntakeCodes.OnlyAddress, $"It gives an address but no text: {uri}");
        }

        if (content.Length > reader.Limits.MaxCharacters)
        {
            throw Packing.WholeContent.TooManyCharacters(reader.Limits);
        }

        if (string.IsNullOrWhiteSpace(content))
        {
            throw new IntakeException(IntakeCodes.Empty, "The document is empty.");
        }

        var notes = ImmutableArray.CreateBuilder<string>();
        var (document, note) = this[FieldKind.Text] is not null
            ? (PlainText.Document(content, uri, part.File), null)
            : PageReader.Read(content, uri, part.File, reader.Limits, reader.Cancellation).WithNote;
        if (note is not null)
        {
            notes.Add(place + note);
        }

        var published = PublishedDate.Parse(this[FieldKind.Published]);
        if (published is null && !string.IsNullOrWhiteSpace(this[FieldKind.Published]))
        {
            notes.Add($"{place}the date \"{Shortened(this[FieldKind.Published]!)}\" is not understood.");
        }

        document = Blank(this[FieldKind.Id]) is { } id ? document with { Id = id } : document;
        return IntakeResult.Of(part.Name, document with
        {
            Uri = uri ?? document.Uri,
            Outlet = Blank(this[FieldKind.Outlet]) ?? document.Outlet,
            Title = Blank(this[FieldKind.Title]) ?? document.Title,
            Published = published ?? document.Published,
            Byline = _byline.IsEmpty ? document.Byline : BylineNames.Parse(_byline),
        }) with { Notes = notes.ToImmutable() };
    }

    private static bool IsMarkup(string value) => value.AsSpan().TrimStart() is ['<', var letter, ..] && (char.IsAsciiLetter(letter) || letter == '!') && value.Contains("</", StringComparison.Ordinal);

    private static string Host(string address) => new Uri(address.Trim()).Host is var host && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Shortened(string value)
    {
        const int Shown = 40;
        return value.Length > Shown ? value[..Shown] + "…" : value;
    }
}
