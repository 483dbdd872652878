namespace Hearsay.Dossiers;

/// <summary>What the documents tell but the dossier leaves out of its claims, actors and quotations: counted, not forgotten.</summary>
/// <param name="CommentEvents">Events told by readers in their comments.</param>
/// <param name="BoilerplateEvents">Events told in author notes, appeals and navigation.</param>
/// <param name="EventsWithoutActors">Events of which the text names neither doer nor target.</param>
/// <param name="Quotations">Attributions in comments and boilerplate.</param>
/// <param name="Stances">Statements of relation in comments and boilerplate, or of one actor with itself.</param>
/// <param name="Actors">Actors that only comments and boilerplate mention.</param>
public sealed record LeftOut(
    int CommentEvents = 0,
    int BoilerplateEvents = 0,
    int EventsWithoutActors = 0,
    int Quotations = 0,
    int Stances = 0,
    int Actors = 0);
