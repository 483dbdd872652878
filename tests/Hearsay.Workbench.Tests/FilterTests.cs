using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Workbench.Tests;

/// <summary>Every filter of every page, filled in by its form at least once, is kept in the address and in what the form shows.</summary>
[Collection(SampleDossier.Collection)]
public sealed class FilterTests(SampleDossier sample)
{
    private static readonly Dictionary<string, string> s_given = new(StringComparer.Ordinal)
    {
        ["actor"] = "egypt", ["source"] = "israel", ["target"] = "egypt", ["since"] = "1956-10-30", ["until"] = "1956-11-05", ["sources"] = "2", ["words"] = "canal", ["name"] = "eden",
    };

    [Fact]
    public async Task Filter_OfEveryForm_IsUnderstoodAndKept()
    {
        var tried = 0;
        foreach (var address in (string[])["/map", "/timeline", "/claims?source=israel&target=egypt", "/actors", "/quotes", "/outlets", "/ledger", "/documents"])
        {
            var form = (await sample.Server.PageAsync(address)).QuerySelector("form.filters").ShouldNotBeNull(address);
            foreach (var field in form.QuerySelectorAll("[name]"))
            {
                foreach (var value in Values(field))
                {
                    var asked = $"{address.Split('?')[0]}?{field.GetAttribute("name")}={Uri.EscapeDataString(value)}";
                    using var answer = await sample.Server.GetAsync(asked);
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK, asked);
                    var kept = (await sample.Server.PageAsync(asked)).QuerySelectorAll($"form.filters [name='{field.GetAttribute("name")}']");
                    kept.Any(again => Holds(again, value)).ShouldBeTrue($"{asked} is not kept in its form");
                    using var twin = await sample.Server.GetAsync(asked.Replace("?", ".json?", StringComparison.Ordinal));
                    twin.StatusCode.ShouldBe(HttpStatusCode.OK, asked);
                    tried++;
                }
            }
        }

        tried.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Facet_OfTheSearch_NarrowsIt()
    {
        var page = await sample.Server.PageAsync("/search?words=canal");
        var facets = page.QuerySelectorAll(".facets a").Select(link => link.GetAttribute("href")!).ToList();
        facets.Count.ShouldBeGreaterThan(3);
        foreach (var facet in facets)
        {
            (await sample.Server.PageAsync(facet)).QuerySelectorAll(".facets a[aria-current]").Length.ShouldBeGreaterThan(0, facet);
        }
    }

    private static IEnumerable<string> Values(IElement field) => field switch
    {
        IHtmlSelectElement choice => choice.Options.Select(option => option.Value).Where(value => value.Length > 0),
        IHtmlInputElement { Type: "checkbox" } box => [box.Value],
        _ => [s_given[field.GetAttribute("name")!]],
    };

    private static bool Holds(IElement field, string value) => field switch
    {
        IHtmlSelectElement choice => (choice.Options.FirstOrDefault(option => option.HasAttribute("selected")) ?? choice.Options[0]).Value == value,
        IHtmlInputElement { Type: "checkbox" } box => box.Value == value && box.IsChecked,
        IHtmlInputElement input => input.Value == value,
        _ => false,
    };
}
