using Hearsay.Reading.Mentions;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which actors.</summary>
/// <param name="Words">Letters that stand in one of the names.</param>
/// <param name="Kind">What sort of actor: person, organisation, group, place, other.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ActorsQuery(string? Words, string? Kind, string? Page);

/// <summary>A page of actors.</summary>
/// <param name="Actors">The actors, most mentioned first.</param>
public sealed record ActorsModel(ResultPage<ActorLine> Actors)
{
    /// <summary>Reads it.</summary>
    internal static ActorsModel Read(PageSource source, ActorsQuery query) => new(source.View.Actors.Find(
        QueryText.Given(query.Words), QueryText.Name<MentionKind>("kind", query.Kind), QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1, 60));
}
