using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>The word pieces of the sentence that was asked for last: those who go through a text in order make each only once.</summary>
internal sealed class SentencePieces(SegmentedText segmented, TokenForms forms)
{
    private int _sentence = -1;
    private WordPieces? _pieces;

    public WordPieces At(int token)
    {
        var sentence = segmented.SentenceOf(token);
        if (_pieces is null || sentence != _sentence)
        {
            (_sentence, _pieces) = (sentence, new WordPieces(forms, segmented.Sentences[sentence]));
        }

        return _pieces;
    }
}
