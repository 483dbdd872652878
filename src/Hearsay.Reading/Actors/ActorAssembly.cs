using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Makes the actors of a document out of their drafts, and settles its mentions by them.</summary>
internal sealed class ActorAssembly(MentionedText mentioned, TokenForms forms, Gazetteer gazetteer)
{
    /// <summary>The text with its actors, in the order of their first mentions.</summary>
    public ResolvedText Make(ActorDraft?[] actorOf, MentionJoin[] joins)
    {
        var index = new Dictionary<ActorDraft, int>();
        foreach (var draft in actorOf)
        {
            if (draft is not null)
            {
                index.TryAdd(draft, index.Count);
            }
        }

        var actors = index.OrderBy(pair => pair.Value).Select(pair => Made(pair.Key, pair.Value, index)).ToImmutableArray();
        return new ResolvedText(Settled(), actors, [.. actorOf.Select(draft => draft is null ? -1 : index[draft])], [.. joins]);
    }

    /// <summary>The name under which an actor is shown: the gazetteer's, else the fullest in the document.</summary>
    public static string NameOf(ActorDraft draft) =>
        draft.Entry?.Name ?? draft.Names.OrderByDescending(n => Folding.Pieces(n).Length).First();

    private static Actor Made(ActorDraft draft, int number, Dictionary<ActorDraft, int> index) =>
        new(IdOf(number), NameOf(draft), draft.Kind, draft.Country, draft.Sector, [.. draft.Names], [.. draft.Roles.OrderBy(r => r.Evidence)], draft.Entry?.Key)
        {
            Members = [.. draft.Members.Where(index.ContainsKey).Select(member => index[member]).Order().Select(IdOf)],
        };

    private static string IdOf(int number) => $"a{number + 1}";

    /// <summary>
    /// The mentions as the actors make them out: a state that acts is a nation and no place; the adjective of a people before a noun
    /// ("Kurdish fighters") describes, and names nobody.
    /// </summary>
    private MentionedText Settled()
    {
        var nations = new ActingNations(mentioned, forms, gazetteer);
        var metonymy = new Metonymy(mentioned.Parsed, forms);
        var settled = ImmutableArray.CreateBuilder<Mention>(mentioned.Mentions.Length);
        foreach (var mention in mentioned.Mentions)
        {
            settled.Add(gazetteer.ByKey(mention.Entry)?.Kind switch
            {
                EntryKind.State when mention.Kind == MentionKind.Place && nations.Acts(mention) => mention with { Kind = MentionKind.Group },
                EntryKind.Capital or EntryKind.House when mention.Kind == MentionKind.Place && metonymy.Acts(mention) => mention with { Kind = MentionKind.Group },
                EntryKind.People when mentioned.Parsed.Words[mention.EndToken - 1].Relation == "amod" => mention with { Form = MentionForm.Description },
                _ => mention,
            });
        }

        return mentioned with { Mentions = settled.MoveToImmutable() };
    }
}
