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
        var page = File.ReadAllText(Path.Join(RepositoryRoot(), "docs", "intake.md"));

        s_codes.Where(code => !page.Contains(code)).ShouldBeEmpty();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Hearsay.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull("Hearsay.slnx is in no folder above the tests").FullName;
    }
}
