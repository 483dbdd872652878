using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>How many joins between ways of speaking of an actor rest on one reason.</summary>
/// <param name="Reason">What speaks for them.</param>
/// <param name="Joins">How many.</param>
public sealed record JoinCount(string Reason, int Joins);

/// <summary>Why two names are taken for one actor.</summary>
/// <param name="One">One name.</param>
/// <param name="Other">The other.</param>
/// <param name="Reason">What speaks for it.</param>
/// <param name="Score">How much that is worth: to 1 for what the program finds, 2 for what somebody decided.</param>
/// <param name="OneEvidence">Where one first stands, among the words around it; null where that cannot be read.</param>
/// <param name="OtherEvidence">Where the other does.</param>
public sealed record JoinLine(string One, string Other, string Reason, double Score, EvidenceLine? OneEvidence, EvidenceLine? OtherEvidence)
{
    private const int Context = 110;

    internal static JoinLine Of(DossierView view, MergeRow merge) =>
        new(merge.OneName, merge.OtherName, Words(merge.Reason), merge.Score, Mention(view, merge.OneDocument), Mention(view, merge.OtherDocument));

    internal static string Words(JoinReason reason) => reason switch
    {
        JoinReason.SameEntry => "the gazetteer knows both as the same",
        JoinReason.GivenName => "a document calls one by the name of the other",
        JoinReason.ShortName => "a short form of the forename, and nobody else whom it fits",
        JoinReason.Initial => "an initial for the forename, and nobody else whom it fits",
        JoinReason.PartOfName => "a part of the name, and nobody else who has it",
        JoinReason.Acronym => "initials for the name, and nothing else that has them",
        JoinReason.Transcription => "another transcription of the name",
        JoinReason.OtherOrder => "the same words in another order",
        JoinReason.MiddleName => "the name with and without a middle part",
        JoinReason.SameDescription => "the same description within one country",
        JoinReason.Decision => "somebody decided it",
        _ => "they bear the same name",
    };

    private static EvidenceLine? Mention(DossierView view, (string Document, int Place)? first)
    {
        if (first is not { } at || view.Review.Digest(at.Document) is not { } digest || at.Place >= digest.Actors.Length || view.Text(at.Document) is not { } text)
        {
            return null;
        }

        var span = digest.Actors[at.Place].First;
        var context = QuoteContext.Of(text, span, Context);
        return new EvidenceLine(
            digest.Document.Id, Phrases.NameOf(digest.Document), digest.Document.Outlet, digest.Document.Published, span.Begin, span.End, context.Before + context.Quote + context.After);
    }
}
