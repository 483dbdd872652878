using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Storage;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;
using Hearsay.Workbench.Pages;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Hearsay.Workbench.Assistants;

/// <summary>The questions that an assistant may ask, each answered by the model of a page.</summary>
internal sealed class AssistantTools(DossierShelf shelf)
{
    private static readonly JsonSerializerOptions Answers = MakeAnswers();

    /// <summary>The tools, in the order in which they are offered.</summary>
    public IEnumerable<McpServerTool> All() =>
    [
        Tool("overview", "The story at a glance: what is told by most independent sources, what is contested, who matters, how they stand to one another.", Overview),
        Tool("search", "Documents, actors, claims and quotations in which all of some words occur. Start here to find keys and ids.", Search),
        Tool("claims", "Who did what to whom: claims by actor, type, status, outlet, time or words, with the first accounts of each.", Claims),
        Tool("claim", "One claim with all its accounts: outlet, chain of voices, stance, the sentence that tells it, and what contradicts it.", Claim),
        Tool("actor", "One actor: its names and offices, what it did, what was done to it, what it said, what is said of it, how it stands to others.", Actor),
        Tool("pair", "Two actors: relations and claims in either direction, over time.", Pair),
        Tool("quotes", "Who is reported to have said what, in whose words, carried by whom.", Quotes),
        Tool("document", "The text of a document with its zones, who is said to have said what in it, and its events; long texts come in parts.", Document),
    ];

    private StoryModel Overview() => Answer(StoryModel.Read);

    private SearchModel Search(
        [Description("Words that must all occur; a phrase in quotation marks.")] string words,
        [Description("An outlet, as its documents name it.")] string? outlet = null,
        [Description("A month of publication, as 1956-10.")] string? month = null,
        [Description("The page of the documents, from 1.")] int page = 1) =>
        Answer(source => SearchModel.Read(source, new SearchQuery(words, outlet, month, Number(page))));

    private ClaimsModel Claims(
        [Description("The key or a name of an actor on either side.")] string? actor = null,
        [Description("The key or a name of who does it.")] string? source = null,
        [Description("The key or a name of whom it is done to.")] string? target = null,
        [Description("A PLOVER type: agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault.")] string? type = null,
        [Description("\"contested\", or the stance of an account: asserts, denies, doubts, conditional, intends, requests.")] string? status = null,
        [Description("An outlet, as its documents name it.")] string? outlet = null,
        [Description("The first day, as 1956-10-30.")] string? since = null,
        [Description("The last day, inclusive.")] string? until = null,
        [Description("Words that all stand in a document that tells it.")] string? words = null,
        [Description("The least number of independent sources.")] int sources = 1,
        [Description("The page, from 1.")] int page = 1) =>
        Answer(from => ClaimsModel.Read(from, ClaimQuery.None with
        {
            Actor = actor, Source = source, Target = target, Type = type, Status = status, Outlet = outlet, Since = since, Until = until, Words = words, Sources = Number(sources), Page = Number(page),
        }));

    private ClaimModel Claim([Description("The claim's id.")] string id) => Answer(source => ClaimModel.Read(source, new ClaimIdQuery(Slug.Of(id))));

    private ActorModel Actor([Description("The actor's key or one of its names.")] string actor) =>
        Answer(source => ActorModel.Read(source, new ActorKeyQuery(Slug.Of(ClaimQuery.KeyOf(source.View, actor)))));

    private PairModel Pair(
        [Description("The key or a name of the first actor.")] string one,
        [Description("The key or a name of the second.")] string other,
        [Description("The page of the claims, from 1.")] int page = 1) =>
        Answer(source => PairModel.Read(source, new PairQuery(Slug.Of(ClaimQuery.KeyOf(source.View, one)), Slug.Of(ClaimQuery.KeyOf(source.View, other)), Number(page))));

    private QuotesModel Quotes(
        [Description("The key or a name of the speaker.")] string? actor = null,
        [Description("Words that all stand in the quotation or its source.")] string? words = null,
        [Description("An outlet, as its documents name it.")] string? outlet = null,
        [Description("direct, indirect or mixed.")] string? manner = null,
        [Description("The first day of publication, as 1956-10-30.")] string? since = null,
        [Description("The last day, inclusive.")] string? until = null,
        [Description("The page, from 1.")] int page = 1) =>
        Answer(source => QuotesModel.Read(source, new QuotesQuery(actor is null ? null : ClaimQuery.KeyOf(source.View, actor), outlet, manner, since, until, words, Number(page))));

    private DocumentModel Document([Description("The document's id.")] string id, [Description("The part of a long text, from 1.")] int part = 1) =>
        Answer(source => DocumentModel.Read(source, new DocumentQuery(Slug.Of(id), null, Number(part))));

    private static McpServerTool Tool(string name, string description, Delegate answer) => McpServerTool.Create(answer, new McpServerToolCreateOptions
    {
        Name = name,
        Description = description,
        ReadOnly = true,
        Idempotent = true,
        Destructive = false,
        OpenWorld = false,
        SerializerOptions = Answers,
    });

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonSerializerOptions MakeAnswers()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        PageMapping.Configure(options);
        return options;
    }

    /// <summary>Opens the dossier as it is now and reads an answer.</summary>
    /// <exception cref="McpException">There is nothing to answer, or the dossier cannot be read; the assistant is told why.</exception>
    private T Answer<T>(Func<PageSource, T> read)
    {
        try
        {
            using var view = shelf.Open();
            return read(new PageSource(view, shelf));
        }
        catch (PageException fault)
        {
            throw new McpException(fault.Message, fault);
        }
        catch (DossierException fault)
        {
            throw new McpException($"{fault.Code}: {fault.Reason}", fault);
        }
    }
}
