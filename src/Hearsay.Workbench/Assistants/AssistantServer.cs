using System.IO.Pipelines;
using Hearsay.Workbench.Hosting;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Workbench.Assistants;

/// <summary>
/// Serves a dossier to a language model by the Model Context Protocol (modelcontextprotocol.io), over a pair of streams. The tools
/// answer what the pages of the workbench show, so that whatever the model is told comes with its document and span.
/// </summary>
public static class AssistantServer
{
    /// <summary>What the model is told before its first question.</summary>
    private const string Instructions = """
        This is a dossier: news about a political story, read into actors, claims (who did what to whom), quotations and relations.
        Nothing in it is a fact by itself. A claim has accounts; each account says which outlet tells it, through which chain of voices, with which stance
        (asserts, denies, doubts, conditional, intends, requests), and the sentence that tells it. Say who says so. Never turn what somebody
        is reported to have said into a fact, say when accounts contradict each other, and count independent sources, not articles.
        Cite what you say by the outlet, the day and the quoted words, with document id, begin and end (UTF-16 code units, end exclusive).
        What no tool answers, the dossier does not say: say that.
        """;

    /// <summary>Serves until the other side closes its stream or the work is stopped.</summary>
    /// <param name="dossier">The path of the dossier; it is opened anew for every question, so that what is added meanwhile is seen.</param>
    /// <param name="input">What the other side writes: one JSON message a line.</param>
    /// <param name="output">What it reads. Nothing else may be written there.</param>
    /// <param name="cancellation">Stops the server.</param>
    public static async Task ServeAsync(string dossier, Stream input, Stream output, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(dossier);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "hearsay", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
            ServerInstructions = Instructions,
            ToolCollection = [.. new AssistantTools(new DossierShelf(dossier)).All()],
        };
        options.Filters.Request.CallToolFilters.Add(next => async (context, stop) =>
        {
            try
            {
                return await next(context, stop).ConfigureAwait(false);
            }
            catch (ArgumentException fault)
            {
                throw new McpException(fault.Message, fault);
            }
        });

        // The transport closes its streams; these are the caller's.
        var transport = new StreamServerTransport(
            PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true)).AsStream(),
            PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)).AsStream(),
            "hearsay");
        await using (transport.ConfigureAwait(false))
        {
            var server = McpServer.Create(transport, options);
            await using (server.ConfigureAwait(false))
            {
                await server.RunAsync(cancellation).ConfigureAwait(false);
            }
        }
    }
}
