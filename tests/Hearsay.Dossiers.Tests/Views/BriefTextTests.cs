using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefTextTests
{
    [Fact]
    public void Write_ClaimOfAQuotedPerson_NamesThePersonFirst() =>
        Write(BriefMaker.Make(LakeStory.Dossier), 200).ShouldContain("According to an unnamed officer (“d3.txt”): The River Front attacked a Velden post. [");

    [Fact]
    public void Write_ContestedClaim_ShowsBothSides()
    {
        var text = Write(BriefMaker.Make(LakeStory.Dossier), 200);
        text.ShouldContain("says so: President Aldo Keves (The Harbour Post) [");
        text.ShouldContain("says no: Premier Ilse Marrin (Velden Herald) [");
    }

    internal static string Write(Brief brief, int width = 80, bool ansi = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        BriefText.Write(brief, writer, width, ansi);
        return writer.ToString();
    }
}
