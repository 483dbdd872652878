namespace Hearsay.Intake.Pages;

/// <summary>A run of text that a browser would set as one block; white space as shown.</summary>
/// <param name="Index">Its place in the page's list of blocks.</param>
/// <param name="Element">The innermost element around its first letter.</param>
/// <param name="Text">Never empty; a line feed where the page breaks the line.</param>
/// <param name="LinkCharacters">How many of its characters stand inside links.</param>
internal sealed record PageBlock(int Index, PageElement Element, string Text, int LinkCharacters)
{
    public double LinkShare => (double)LinkCharacters / Text.Length;
}
