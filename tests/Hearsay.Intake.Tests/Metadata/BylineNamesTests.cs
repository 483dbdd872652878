using Hearsay.Intake.Metadata;

namespace Hearsay.Intake.Tests.Metadata;

public sealed class BylineNamesTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("BY: Ann Lee and Bob Hay", "Ann Lee|Bob Hay")]
    [InlineData("Ann Lee, Bob Hay & Carla Roe", "Ann Lee|Bob Hay|Carla Roe")]
    [InlineData("By Ann Lee, Foreign Editor", "Ann Lee")]
    [InlineData("  Written by\n Ann   Lee | October 20, 1921", "Ann Lee")]
    [InlineData("Ann Lee, Ann Lee", "Ann Lee")]
    [InlineData("https://social.example/ann", "")]
    [InlineData("ann@gazette.example", "")]
    [InlineData("admin", "")]
    [InlineData("Staff", "")]
    [InlineData("", "")]
    public void Parse_Byline_GivesTheNames(string written, string names)
    {
        BylineNames.Parse([written]).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }
}
