using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>
/// A brief as one self-contained page: nothing is loaded from anywhere, and the page's own policy forbids it. It is
/// well-formed XML too. Without script every number is a link to its passage; with script a click shows the passages beside
/// what they prove.
/// </summary>
public static class BriefHtml
{
    private static readonly string Style = ViewResources.Read("brief.css");
    private static readonly string Script = ViewResources.Read("brief.js");

    /// <summary>Writes a brief.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="writer">Where to; to be encoded as UTF-8. Line feeds alone end the lines.</param>
    public static void Write(Brief brief, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(writer);
        var page = new HtmlPage(writer);
        Head(page, brief);
        var body = new BriefHtmlSections(page, brief);
        page.Raw("<body>\n");
        body.Masthead();
        page.Raw("<main>\n");
        body.Claims("said", "What is said", brief.Claims, brief.Counts.Claims == 0 ? "No claim was found." : "By the number of independent sources. Each line names who says so; nothing here is taken for fact.");
        body.Contested();
        body.Claims("open", "What is open", brief.Open, "Conditions, threats and promises.");
        body.Ledger();
        body.Claims("planned", "What is asked for and planned", brief.Intentions, null);
        body.Relations();
        body.Stances();
        body.Alignments();
        body.Timeline();
        body.Actors();
        body.Speakers();
        body.Documents();
        body.Evidence();
        page.Raw("</main>\n");
        body.Panel();
        page.Raw("</div>\n<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
    }

    private static void Head(HtmlPage page, Brief brief)
    {
        var policy = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", policy).Raw("/>\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
            .Text(brief.Title).Raw("</title>\n<style>").Raw(Style).Raw("</style>\n</head>\n");
    }

    // The policy allows these two by what they hold, not by where they stand.
    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
