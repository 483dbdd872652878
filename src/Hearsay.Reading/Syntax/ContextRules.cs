namespace Hearsay.Reading.Syntax;

/// <summary>Corrects what pairs of neighbouring tags cannot see: auxiliaries and participles that stand apart, active pasts taken for participles.</summary>
internal static class ContextRules
{
    private const int WidestGap = 4;

    /// <summary>Changes tags (indices into <see cref="TagStatistics.Tags"/>) in place.</summary>
    public static void Apply(string[] lower, int[] tags)
    {
        var statistics = TagStatistics.Instance;
        var finite = false;
        for (var at = 0; at < tags.Length; at++)
        {
            var tag = statistics.Tags[tags[at]];
            if (tag.PartOfSpeech == PartOfSpeech.Verb && lower[at] is "have" or "has" or "had" or "having" or "'ve" && ParticipleFollows(statistics, tags, at))
            {
                tags[at] = statistics.IndexOf("AUX." + tag.Detail);
            }
            else if (tag is { PartOfSpeech: PartOfSpeech.Verb, Detail: "VBD" } && AuxiliaryStands(statistics, lower, tags, at))
            {
                tags[at] = statistics.IndexOf("VERB.VBN");
            }
            else if (tag is { PartOfSpeech: PartOfSpeech.Verb, Detail: "VBN" } && at > 0 && !AuxiliaryStands(statistics, lower, tags, at)
                && CanBePast(statistics, lower[at]) && IsNominal(statistics, tags, at - 1)
                && (OpensObject(statistics, lower, tags, at + 1) || (!finite && !FiniteFollows(statistics, tags, at + 1)) || IsCommentary(statistics, lower, tags, at)))
            {
                tags[at] = statistics.IndexOf("VERB.VBD");
            }

            else if (lower[at] == "that" && tag.PartOfSpeech == PartOfSpeech.Det && FollowsReport(statistics, lower, tags, at) && FiniteFollows(statistics, tags, at + 2))
            {
                tags[at] = statistics.IndexOf("SCONJ");
            }

            finite = (finite && !IsBoundary(statistics, tags[at])) || statistics.Tags[tags[at]].IsFinite;
        }
    }

    private static bool IsBoundary(TagStatistics statistics, int tag) =>
        statistics.Tags[tag] is { PartOfSpeech: PartOfSpeech.Sconj or PartOfSpeech.Cconj } or { PartOfSpeech: PartOfSpeech.Punct, Detail: "QUOTE" or "END" };

    private static bool ParticipleFollows(TagStatistics statistics, int[] tags, int at)
    {
        for (var next = at + 1; next < Math.Min(tags.Length, at + WidestGap); next++)
        {
            var tag = statistics.Tags[tags[next]];
            if (tag.Detail is "VBN" or "VBD")
            {
                return true;
            }

            var isQuestion = tag.Detail == "PRP" && next == at + 1 && (at == 0 || statistics.Tags[tags[at - 1]].Detail == "W");
            if (tag.PartOfSpeech != PartOfSpeech.Adv && tag.Detail != "NOT" && !isQuestion)
            {
                return false;
            }
        }

        return false;
    }

    private static bool AuxiliaryStands(TagStatistics statistics, string[] lower, int[] tags, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - WidestGap); back--)
        {
            var tag = statistics.Tags[tags[back]];
            if (tag.PartOfSpeech is PartOfSpeech.Aux || lower[back] is "get" or "got" or "gets" or "getting" or "gotten")
            {
                return true;
            }

            if (tag.PartOfSpeech != PartOfSpeech.Adv && tag.Detail != "NOT")
            {
                // "has he said": a pronoun may stand between in a question.
                return tag.Detail == "PRP" && back > 0 && statistics.Tags[tags[back - 1]].PartOfSpeech == PartOfSpeech.Aux && (back == 1 || statistics.Tags[tags[back - 2]].Detail == "W");
            }
        }

        return false;
    }

    private static bool CanBePast(TagStatistics statistics, string lower) =>
        lower.EndsWith("ed", StringComparison.Ordinal) || statistics.Knows(lower, "VERB.VBD");

    private static bool IsNominal(TagStatistics statistics, int[] tags, int at) =>
        statistics.Tags[tags[at]].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Adv or PartOfSpeech.Num
        || statistics.Tags[tags[at]] is { PartOfSpeech: PartOfSpeech.Adj or PartOfSpeech.Punct };

    private static bool OpensObject(TagStatistics statistics, string[] lower, int[] tags, int at) =>
        at < tags.Length && (statistics.Tags[tags[at]] is { PartOfSpeech: PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Pron } or { PartOfSpeech: PartOfSpeech.Noun } || lower[at] is "that")
        && !VerbFrames.IsTime(lower[at]);

    private static bool FiniteFollows(TagStatistics statistics, int[] tags, int from)
    {
        for (var at = from; at < Math.Min(tags.Length, from + 25); at++)
        {
            if (statistics.Tags[tags[at]].IsFinite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"said (on Monday) that": the verb stands in front, with at most a short phrase between.</summary>
    private static bool FollowsReport(TagStatistics statistics, string[] lower, int[] tags, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - WidestGap); back--)
        {
            var tag = statistics.Tags[tags[back]];
            if (tag.PartOfSpeech == PartOfSpeech.Verb)
            {
                return VerbFrames.TakesClause(Lemmatizer.Lemma(lower[back], tags[back]));
            }

            if (tag.PartOfSpeech is not (PartOfSpeech.Adp or PartOfSpeech.Propn or PartOfSpeech.Adv or PartOfSpeech.Num) && !VerbFrames.IsTime(lower[back]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>", the general warned." at the end, after the words that were said.</summary>
    private static bool IsCommentary(TagStatistics statistics, string[] lower, int[] tags, int at)
    {
        if (at + 1 < tags.Length && statistics.Tags[tags[at + 1]].PartOfSpeech != PartOfSpeech.Punct)
        {
            return false;
        }

        for (var back = at - 1; back >= Math.Max(0, at - 8); back--)
        {
            var tag = statistics.Tags[tags[back]];
            if (tag.PartOfSpeech == PartOfSpeech.Punct)
            {
                return VerbFrames.TakesClause(Lemmatizer.Lemma(lower[at], statistics.IndexOf("VERB.VBD")));
            }

            if (tag.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Pron))
            {
                return false;
            }
        }

        return false;
    }
}
