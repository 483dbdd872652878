using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>A token, or a whole quotation taken as one.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Quote">The index of the quotation; -1 for a token.</param>
/// <param name="Form">The token as written; empty for a quotation.</param>
/// <param name="Lower">The token in lower case.</param>
/// <param name="Tag">Its part of speech.</param>
internal readonly record struct Piece(int First, int End, int Quote, string Form, string Lower, PartOfSpeech Tag)
{
    /// <summary>Whether it is a quotation.</summary>
    public bool IsQuote => Quote >= 0;

    /// <summary>Whether it is written with a capital.</summary>
    public bool IsCapital => Form.Length > 0 && char.IsUpper(Form[0]);

    /// <summary>Whether it is part of a name, by tag and capital: "Port Said".</summary>
    public bool IsName => IsCapital && Tag is PartOfSpeech.Propn;

    /// <summary>Whether it ends a sentence.</summary>
    public bool IsStop => Lower is "." or "!" or "?" or "…" or "...";

    /// <summary>Whether it is punctuation of any sort.</summary>
    public bool IsMark => !IsQuote && Form.Length > 0 && !char.IsLetterOrDigit(Form[^1]) && !char.IsLetterOrDigit(Form[0]) && Lower is not ("$" or "%" or "@" or "#");

    /// <summary>Whether it is an adverb, negation included.</summary>
    public bool IsAdverb => ClosedWords.Adverbs.Contains(Lower)
        || (Tag is PartOfSpeech.Adv && Lower is not ("when" or "where" or "why" or "how" or "there" or "here" or "as" or "more" or "most" or "before"))
        || (Tag is PartOfSpeech.X && Lower.Length > 4 && !IsCapital && Lower.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>Whether it is a form of "be", "have", "do" or a modal verb.</summary>
    public bool IsAuxiliary => ClosedWords.Auxiliaries.Contains(Lower) && Tag is not (PartOfSpeech.Part or PartOfSpeech.Propn or PartOfSpeech.Noun);

    /// <summary>Whether it may be the inflected verb of a clause.</summary>
    public bool IsVerb => !IsQuote && (IsAuxiliary || (Tag is PartOfSpeech.Verb && !Lower.EndsWith("ing", StringComparison.Ordinal)));

    /// <summary>Whether it can stand inside a noun phrase that begins here or goes on here.</summary>
    public bool IsNominal => Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.Det
        || ClosedWords.Articles.Contains(Lower)
        || (Tag is PartOfSpeech.X && !IsMark && !IsFunction);

    /// <summary>Whether a noun phrase can begin with it.</summary>
    public bool OpensNounPhrase => !IsQuote && !IsMark && (IsNominal || ClosedWords.Pronouns.Contains(Lower) || Tag is PartOfSpeech.Pron);

    private bool IsFunction => ClosedWords.Prepositions.Contains(Lower) || ClosedWords.Subordinators.Contains(Lower)
        || ClosedWords.Coordinators.Contains(Lower) || ClosedWords.Auxiliaries.Contains(Lower) || Lower is "to" or "not";
}
