using System.Text.Json;
using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefJsonTests
{
    [Fact]
    public void Write_LakeStory_HoldsWhatThePageSays()
    {
        using var json = JsonDocument.Parse(Write(BriefMaker.Make(LakeStory.Dossier)));
        var root = json.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("hearsay/brief/1");
        var claim = root.GetProperty("claims").GetProperty("items")[3];
        claim.GetProperty("lead").GetString().ShouldBe("According to an unnamed officer (“d3.txt”):");
        claim.GetProperty("status").GetString().ShouldBe("attributed");
        claim.GetProperty("voices")[0].GetProperty("attributed").GetBoolean().ShouldBeTrue();
        var number = claim.GetProperty("evidence")[0].GetInt32();
        root.GetProperty("evidence")[number - 1].GetProperty("quote").GetString().ShouldBe("The River Front attacked a Velden post, according to an unnamed officer.");
        root.GetProperty("timeline").GetProperty("undated").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void Write_AnyDossier_IsJsonAndTheSameTwice() => RandomStories.Hold(dossier =>
    {
        var first = Write(BriefMaker.Make(dossier));
        using var json = JsonDocument.Parse(first);
        json.RootElement.GetProperty("claims").GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(json.RootElement.GetProperty("claims").GetProperty("total").GetInt32());
        Write(BriefMaker.Make(dossier)).ShouldBe(first);
    });

    private static byte[] Write(Brief brief)
    {
        using var stream = new MemoryStream();
        BriefJson.Write(brief, stream);
        return stream.ToArray();
    }
}
