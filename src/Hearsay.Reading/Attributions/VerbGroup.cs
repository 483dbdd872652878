using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>A cue verb with its auxiliaries and adverbs: "has also repeatedly said", "went on to say".</summary>
/// <param name="Verb">The cue verb.</param>
/// <param name="Form">The shape in which it stands.</param>
/// <param name="First">The index of the group's first piece.</param>
/// <param name="Head">The index of the verb itself.</param>
/// <param name="IsPassive">Whether a form of "be" and a participle make it passive.</param>
/// <param name="IsInfinitive">Whether it is led by "to".</param>
internal readonly record struct VerbGroup(CueVerb Verb, CueForm Form, int First, int Head, bool IsPassive, bool IsInfinitive)
{
    /// <summary>Whether its own subject stands with it.</summary>
    public bool IsFinite => !IsInfinitive && ((Form & CueForm.Gerund) == CueForm.None || Head - First > 1);

    /// <summary>The cue verb at a piece with what belongs to it on the left; false where the word is no verb there.</summary>
    public static bool TryAt(Frame frame, int head, out VerbGroup group)
    {
        group = default;
        var piece = frame[head];
        if (piece.IsQuote || piece.IsName || !CueLexicon.TryFind(piece.Lower, out var verb, out var form) || !IsVerbal(frame, head, form))
        {
            return false;
        }

        var first = head;
        var (passive, infinitive, sawAuxiliary) = (false, false, false);
        while (first > 0 && head - first < 8)
        {
            var before = frame[first - 1];
            if (before.IsAuxiliary)
            {
                passive |= !sawAuxiliary && ClosedWords.Be.Contains(before.Lower) && (form & CueForm.Participle) != CueForm.None;
                sawAuxiliary = true;
            }
            else if (before.Lower == "to" && !sawAuxiliary)
            {
                var phase = frame[first - 2];
                infinitive = true;
                if (ClosedWords.Phases.Contains(phase.Lower))
                {
                    infinitive = false;
                    first--;
                    if (phase.Lower == "on")
                    {
                        first--;
                    }
                }
                else
                {
                    first--;
                    break;
                }
            }
            else if (!before.IsAdverb || before.Lower is "so" or "then" or "yet" or "even" && frame[first - 2].Lower is "and" or "but" or ",")
            {
                break;
            }

            first--;
        }

        // "was quoted as saying"
        if (frame[first - 1].Lower == "as" && frame[first - 2].Lower is "quoted" or "cited" && (form & CueForm.Gerund) != CueForm.None)
        {
            first -= 2;
            while (first > 0 && (frame[first - 1].IsAuxiliary || frame[first - 1].IsAdverb))
            {
                first--;
            }
        }

        // An adverb that opens the sentence belongs to the sentence.
        while (first < head && frame[first].IsAdverb && (first == 0 || frame[first - 1].Lower is "," or "and" or "but"))
        {
            first++;
        }

        group = new VerbGroup(verb, form, first, head, passive, infinitive);
        return true;
    }

    private static bool IsVerbal(Frame frame, int head, CueForm form)
    {
        var (before, piece, after) = (frame[head - 1], frame[head], frame[head + 1]);
        if (piece.Tag is not (PartOfSpeech.Verb or PartOfSpeech.X or PartOfSpeech.Aux)
            && (piece.Lower is not ("said" or "says" or "told" or "tells" or "wrote" or "writes") && !(piece.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && (form & CueForm.Third) != CueForm.None && SubjectEnds(before, piece))))
        {
            return false;
        }

        // "self-described"
        if (before.Lower is "-" && frame[head - 2].Form.Length > 0 && !frame[head - 2].IsMark && frame.Span(head - 2, head).Length == frame[head - 2].Form.Length + 1 + piece.Form.Length)
        {
            return false;
        }

        // "the said paper", "his report", "a promise", "of claims": a noun; "the reported deaths": an attribute.
        if (ClosedWords.Articles.Contains(before.Lower) && before.Lower is not ("all" or "both" or "many" or "some" or "most" or "several" or "few" or "one" or "that" or "this" or "any" or "another" or "each"))
        {
            return false;
        }

        if (piece.IsCapital && head > 0 && frame[head - 1].IsCapital && after.IsCapital && (form & (CueForm.Past | CueForm.Third)) == CueForm.None)
        {
            return false;
        }

        if (before.Lower is "'s" or "’s" or "'" or "’" && (form & (CueForm.Gerund | CueForm.Participle)) == CueForm.None)
        {
            return false;
        }

        return !(ClosedWords.Prepositions.Contains(before.Lower) && (form & CueForm.Gerund) == CueForm.None && before.Lower is not ("before" or "after" or "since" or "as"))
            && (form != CueForm.Base || before.Lower == "to" || before.IsAuxiliary || before.IsAdverb || head == 0
                || before.Lower is "they" or "we" or "i" or "you" or "who" or "and" or "or" or "not" or "that" or "which" or "," or ")"
                || piece.Tag is PartOfSpeech.Verb || before.Lower.EndsWith('s') || ClosedWords.Articles.Contains(before.Lower));
    }

    private static bool SubjectEnds(Piece before, Piece piece) =>
        before.Tag is PartOfSpeech.Propn or PartOfSpeech.Pron && before.IsCapital && !piece.IsCapital;
}
