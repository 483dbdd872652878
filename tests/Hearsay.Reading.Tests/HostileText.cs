using FsCheck;
using FsCheck.Fluent;

namespace Hearsay.Reading.Tests;

/// <summary>Texts that no editor would let pass: broken surrogates, controls, every kind of line break, marks without words, half of a page.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\r\n", "\r", "\n\n", "\t", "\0", "\u0085", "\u2028", "\u2029", "\u200b", "\u00a0", "\ufeff", "\ud83d", "\udc00", "👩‍👩‍👧", "e\u0301",
        ".", "..", "...", "…", "!", "?!", ",", ":", ";", "-", "--", "—", "\"", "“", "”", "'", "’", "(", ")", "[", "]", "•", "*", ">", "/", "@", "#", "$", "%", "_",
        "U.S.", "Mr.", "No. 5", "e.g.", "isn't", "CANNOT", "Ann Other", "By Ann Other", "3.", "12,000", "5:30pm", "1999-10-02", "www.example.org", "a@b.org", "anti-war",
        "KELTON (Agency) —", "The minister said:", "7 Responses", "Comments are closed.", "    ", "Photo: Agency", "He went home.", "和平。", "سلام؟", "Z",
    ];

    /// <summary>Pieces in any order, mixed with what FsCheck thinks of as a string.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
            Gen.Elements(Pieces).ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ListOf().Select(string.Concat))
        .ToArbitrary();

    private static Gen<string> Or(this Gen<string> left, Gen<string> right) => Gen.OneOf(left, right);
}
