using System.Reflection;

namespace Hearsay.Intake.Tests;

public sealed class IntakeCodesTests
{
    private static readonly List<string> s_codes =
        [.. typeof(IntakeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Codes_AreDistinct()
    {
        s_codes.ShouldBeUnique();
        s_codes.ShouldAllBe(code => code.Length == 6 && code.StartsWith("HS1"));
    }

    [Fact]
    public void Documentation_NamesEveryCode()
    {
        var page = File.ReadAllText(Path.Join(Repository.Root, "docs", "intake.md"));

        s_codes.Where(code => !page.Contains(code)).ShouldBeEmpty();
    }
}
