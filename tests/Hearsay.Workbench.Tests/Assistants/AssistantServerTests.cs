using System.IO.Pipelines;
using System.Text.Json;
using Hearsay.Workbench.Assistants;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Hearsay.Workbench.Tests.Assistants;

/// <summary>Questions of an assistant over the sample story, through a real client of the protocol.</summary>
[Collection(SampleDossier.Collection)]
public sealed class AssistantServerTests(SampleDossier sample)
{
    [Fact]
    public Task Tools_AreOffered_ReadOnlyAndDescribed() => WithClientAsync(sample.Path, async client =>
    {
        client.ServerInstructions.ShouldNotBeNull().ShouldContain("Never turn what somebody");
        var tools = await client.ListToolsAsync();
        tools.Select(tool => tool.Name).Order(StringComparer.Ordinal).ShouldBe(["actor", "claim", "claims", "document", "overview", "pair", "quotes", "search"]);
        foreach (var tool in tools)
        {
            tool.ProtocolTool.Annotations!.ReadOnlyHint.ShouldBe(true);
            foreach (var parameter in tool.JsonSchema.GetProperty("properties").EnumerateObject())
            {
                parameter.Value.TryGetProperty("description", out _).ShouldBeTrue($"{tool.Name}: {parameter.Name}");
            }
        }
    });

    [Fact]
    public Task EveryTool_OverTheSample_AnswersWhatItsPageShows() => WithClientAsync(sample.Path, async client =>
    {
        var claims = await AnswerAsync(client, "claims", new() { ["status"] = "contested" });
        var claim = claims.GetProperty("claims").GetProperty("items")[0];
        var id = claim.GetProperty("id").GetString()!;
        var one = await AnswerAsync(client, "claim", new() { ["id"] = id });
        JsonElement.DeepEquals(one, JsonSerializer.Deserialize<JsonElement>(await sample.Server.TextAsync($"/claims/{id}.json"))).ShouldBeTrue();

        (await AnswerAsync(client, "actor", new() { ["actor"] = "Anthony Eden" })).GetProperty("actor").GetProperty("name").GetString().ShouldBe("Anthony Eden");
        (await AnswerAsync(client, "pair", new() { ["one"] = "Egypt", ["other"] = "Israel" })).GetProperty("one").GetProperty("name").GetString().ShouldBe("Egypt");
        (await AnswerAsync(client, "search", new() { ["words"] = "collusion" })).GetProperty("documents").GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        (await AnswerAsync(client, "quotes", new() { ["actor"] = "Anthony Eden" })).GetProperty("quotes").GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
        (await AnswerAsync(client, "overview", [])).GetProperty("counts").GetProperty("documents").GetInt32().ShouldBeGreaterThan(10);
    });

    [Fact]
    public Task Evidence_OfEveryAccount_StandsInItsDocument() => WithClientAsync(sample.Path, async client =>
    {
        var found = await AnswerAsync(client, "claims", []);
        foreach (var item in found.GetProperty("claims").GetProperty("items").EnumerateArray().Take(8))
        {
            var claim = await AnswerAsync(client, "claim", new() { ["id"] = item.GetProperty("id").GetString() });
            foreach (var account in claim.GetProperty("accounts").EnumerateArray())
            {
                var evidence = account.GetProperty("evidence");
                using var file = Hearsay.Storage.DossierFile.OpenForReading(sample.Path);
                var text = file.Text(evidence.GetProperty("document").GetString()!)!;
                text[evidence.GetProperty("begin").GetInt32()..evidence.GetProperty("end").GetInt32()].ShouldBe(evidence.GetProperty("quote").GetString());
            }
        }
    });

    [Theory]
    [InlineData("claim", "id", "nothing", "no such claim")]
    [InlineData("actor", "actor", "Nobody At All", "no such actor")]
    [InlineData("claims", "type", "quarrel", "“type” is one of")]
    [InlineData("actor", "other", "x", "required parameter 'actor'")]
    public Task Question_ThatCannotBeAnswered_SaysWhy(string tool, string parameter, string value, string why) => WithClientAsync(sample.Path, async client =>
    {
        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value });
        result.IsError.ShouldBe(true);
        TextOf(result).ShouldContain(why);
    });

    private static async Task<JsonElement> AnswerAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments);
        (result.IsError ?? false).ShouldBeFalse(TextOf(result));
        return JsonSerializer.Deserialize<JsonElement>(TextOf(result));
    }

    private static string TextOf(CallToolResult result) => result.Content.OfType<TextContentBlock>().ShouldHaveSingleItem().Text;

    private static async Task WithClientAsync(string dossier, Func<McpClient, Task> ask)
    {
        var (questions, answers) = (new Pipe(), new Pipe());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var serving = AssistantServer.ServeAsync(dossier, questions.Reader.AsStream(), answers.Writer.AsStream(), patience.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(questions.Writer.AsStream(), answers.Reader.AsStream()), cancellationToken: patience.Token))
        {
            await ask(client);
        }

        await questions.Writer.CompleteAsync();
        await serving;
    }
}
