using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// What a reporting verb governs: a clause, an infinitive, an order, a hearer and a clause, or an object (the complementation of verbs in
/// Quirk and others, A Comprehensive Grammar of the English Language, chapter 16; which verb takes which stands in <c>cue-verbs.tsv</c>).
/// </summary>
internal static class Complementation
{
    /// <summary>What follows a verb group: the cue's last piece and the content's first and last.</summary>
    public static (int CueLast, int First, int Last)? Of(Frame frame, VerbGroup group, bool relative)
    {
        var verb = group.Verb;
        var at = group.Head + 1;
        var cueLast = group.Head;
        var next = frame[at];
        var particle = verb.Particles.Contains(next.Lower) && !(next.Lower is "on" && ClosedWords.Days.Contains(frame[at + 1].Lower));
        if (particle)
        {
            cueLast = at;
            next = frame[++at];
            if (next.Lower is "to" or "at" or "for" or "on" && verb.Has(CueTakes.Bound) && next.Tag is not PartOfSpeech.Part && verb.Lemma != "point")
            {
                cueLast = at;
                next = frame[++at];
            }
        }
        else if (verb.Has(CueTakes.Bound))
        {
            return null;
        }

        var adverbialEnd = particle ? at : Adverbials.Skip(frame, at, verb, out var occasion);
        if (!particle && adverbialEnd > at && (Adverbials.OpensReport(frame, adverbialEnd) || adverbialEnd >= frame.Count))
        {
            at = adverbialEnd;
            next = frame[at];
        }

        var mark = false;
        if (next.Lower is "," or ":" or "—" or "–" && (frame[at + 1].IsQuote || next.Lower == ":" || next.Lower == "," && verb.Has(CueTakes.Quote) && frame[at + 1].IsCapital && at - group.Head < 2))
        {
            mark = next.Lower == ":";
            next = frame[++at];
        }

        if (at >= frame.Count)
        {
            return mark && verb.Has(CueTakes.Quote | CueTakes.Clause) ? (cueLast, 1, 0) : null;
        }

        if (next.IsQuote)
        {
            if (verb.Lemma is "read" or "publish" && at == group.Head + 1)
            {
                // "He read 'War and Peace'"
                return null;
            }

            return verb.Has(CueTakes.Quote | CueTakes.Clause | CueTakes.Thing) || particle ? Whole(at, isThing: !verb.Has(CueTakes.Quote | CueTakes.Clause)) : null;
        }

        if (mark)
        {
            return verb.Has(CueTakes.Quote) ? Whole(at, false) : null;
        }

        if (next.Lower is "that" && !particle || ClosedWords.Interrogatives.Contains(next.Lower))
        {
            return verb.Has(CueTakes.Clause | CueTakes.Thing | CueTakes.Quote) || particle ? Whole(at, false) : null;
        }

        if (next.Lower is "to" && (frame[at + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.X or PartOfSpeech.Aux or PartOfSpeech.Noun || frame[at + 1].IsAdverb))
        {
            return verb.Has(CueTakes.To) ? Whole(at, false) : null;
        }

        if (next.Lower is "not" && frame[at + 1].Lower == "to")
        {
            return verb.Has(CueTakes.To) ? Whole(at, false) : null;
        }

        if (next.IsMark && next.Lower is not ("$" or "(" or "[" or "'" or "’" or "#" or "@"))
        {
            return null;
        }

        var blocked = ClosedWords.Prepositions.Contains(next.Lower) || ClosedWords.Coordinators.Contains(next.Lower) || ClosedWords.Subordinators.Contains(next.Lower);
        if (particle)
        {
            return blocked && next.Lower is not ("a" or "over" or "about") ? null : Whole(at, true);
        }

        if (blocked)
        {
            // "said in Geneva the talks had failed": the words between belong to neither.
            return null;
        }

        if (verb.Has(CueTakes.Hearer) && Adverbials.SkipHearer(frame, at) is var told && told > at)
        {
            var from = told;
            if (frame[from].Lower is "," or ":" && frame[from + 1].IsQuote)
            {
                from++;
            }

            if (from < frame.Count && (frame[from].IsQuote || frame[from].Lower is "that" || ClosedWords.Interrogatives.Contains(frame[from].Lower)
                || frame[from].OpensNounPhrase && verb.Lemma is "tell"))
            {
                return Whole(from, false);
            }

            if (frame[from].Lower is ":" && from + 1 >= frame.Count)
            {
                return (cueLast, 1, 0);
            }
        }

        if (verb.Has(CueTakes.Order) && OrderFollows(frame, at))
        {
            return Whole(at, false);
        }

        // A clause without "that" shows itself by its own verb; "said" needs no proof.
        if (verb.Has(CueTakes.Clause) && (verb.Lemma is "say" || ContentClause.HasVerb(frame, at + 1, Math.Min(at + 25, frame.EndOfWords - 1))))
        {
            return Whole(at, false);
        }

        return verb.Has(CueTakes.Thing) ? Whole(at, true) : null;

        (int CueLast, int First, int Last)? Whole(int first, bool isThing) =>
            first < frame.EndOfWords ? (cueLast, first, ContentClause.Last(frame, first, relative, isThing)) : null;
    }

    private static bool OrderFollows(Frame frame, int at)
    {
        for (var ahead = at + 1; ahead < at + 14 && ahead < frame.Count; ahead++)
        {
            if (frame[ahead].Lower == "to" && frame[ahead + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.X or PartOfSpeech.Aux)
            {
                return true;
            }

            if (frame[ahead].IsMark || frame[ahead].IsVerb)
            {
                return false;
            }
        }

        return false;
    }
}
