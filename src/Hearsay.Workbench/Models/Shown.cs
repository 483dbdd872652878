using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Views;

namespace Hearsay.Workbench.Models;

/// <summary>How words, days and numbers are shown.</summary>
public static class Shown
{
    /// <summary>The most characters of a name in a list.</summary>
    public const int Name = 80;

    /// <summary>The most characters of a passage in a list.</summary>
    public const int Passage = 420;

    /// <summary>Words of a document on one line, without characters that a page would obey, cut where they are long.</summary>
    public static string Text(string? text, int most = Passage) => text is null ? "" : DisplayText.Shorten(DisplayText.Clean(text), most);

    /// <summary>Words that stand beside others: as <see cref="Text"/>, with a space where one parts them.</summary>
    public static string Beside(string? text, int most) => text is null ? "" : DisplayText.Shorten(DisplayText.CleanKeepingEdges(text), most);

    /// <summary>Who speaks, as written, without the stops behind it.</summary>
    public static string Voice(string voice, int most) => Text(voice, most).TrimEnd(',', ';', ':', ' ');

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 claim", "3 claims".</summary>
    public static string Count(int number, string one, string? many = null) => Phrases.Count(number, one, many);

    /// <summary>"14–20 Oct 2015"; "no day given" where neither is known.</summary>
    public static string Days(DateOnly? from, DateOnly? to) => Phrases.Days(from, to) ?? "no day given";

    /// <summary>"14 Oct 2015"; "no date" where it is unknown.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Phrases.Day(known) : "no date";

    /// <summary>A day as the address says it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The status in words.</summary>
    public static string Status(Standing status) => Phrases.Of(status);

    /// <summary>A name of an enumeration as a word.</summary>
    public static string Word(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>The sector in words; null where unknown.</summary>
    public static string? Sector(string? code) => SectorNames.Of(code);

    /// <summary>"34 %".</summary>
    public static string Share(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
