using System.Collections.Frozen;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Finds the medium that carried a statement: the news outlet in the reporting clause, beside source and content, as in "told the Herald",
/// "said in an interview with the Herald", "said on Harbour Radio".
/// </summary>
internal static class Media
{
    private const string News = "JRN";

    private static readonly FrozenSet<string> Speaking = FrozenSet.Create(StringComparer.Ordinal, "speak", "talk", "write", "appear");

    /// <summary>The mention that names the medium; -1 for none.</summary>
    /// <param name="resolved">The text with its actors.</param>
    /// <param name="draft">The report.</param>
    /// <param name="cueFirst">The first token of its cue.</param>
    /// <param name="cueEnd">The token after its last.</param>
    public static int Of(ResolvedText resolved, Draft draft, int cueFirst, int cueEnd)
    {
        var segmented = resolved.Parsed.Segmented;
        var sentence = segmented.Sentences[segmented.SentenceOf(cueFirst)];
        var (best, nearest) = (-1, int.MaxValue);
        foreach (var index in resolved.MentionsIn(segmented.SpanOfTokens(sentence.FirstToken, sentence.EndToken - 1)))
        {
            var mention = resolved.Mentions[index];
            if (mention.Form != MentionForm.Name || resolved.ActorOf[index] < 0 || resolved.Actors[resolved.ActorOf[index]].Sector != News || IsReported(draft, mention.Span) || !HangsOn(resolved, draft, mention.FirstToken, mention.EndToken, cueFirst, cueEnd))
            {
                continue;
            }

            var distance = mention.FirstToken >= cueFirst ? mention.FirstToken - cueFirst : cueFirst - mention.EndToken;
            if (distance < nearest)
            {
                (best, nearest) = (index, distance);
            }
        }

        return best;
    }

    private static bool IsReported(Draft draft, TextSpan span) => draft.Source?.Overlaps(span) == true || draft.Content.Exists(content => content.Overlaps(span));

    /// <summary>Whether a mention hangs on the cue, through objects and adjuncts and not through another clause.</summary>
    private static bool HangsOn(ResolvedText resolved, Draft draft, int first, int end, int cueFirst, int cueEnd)
    {
        var words = resolved.Parsed.Words;
        var at = first;
        for (var steps = 0; steps < 12 && at >= 0; steps++)
        {
            if (at >= cueFirst && at < cueEnd)
            {
                return true;
            }

            var inside = at >= first && at < end;
            var speaks = words[at].Relation is "advcl" or "acl" && Speaking.Contains(words[at].Lemma);
            if (!inside && !speaks && words[at].Relation is "nsubj" or "ccomp" or "acl:relcl" or "advcl" or "parataxis" or "conj")
            {
                return false;
            }

            at = words[at].Head;
            if (speaks && at >= 0 && draft.Source?.Contains(resolved.Parsed.Segmented.Tokens[at].Span) == true)
            {
                return true;
            }
        }

        return false;
    }
}
