namespace Hearsay.Reading.Network;

/// <summary>
/// Finds how words stand to double quotation marks, from the words alone, as <c>training/attributions/quotes.py</c> does; a change here is a
/// change of the model's format.
/// </summary>
internal static class QuoteStates
{
    /// <summary>Fills in a state for each word of a paragraph.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="states">As many states.</param>
    public static void Fill(IReadOnlyList<string> forms, Span<QuoteState> states)
    {
        states.Clear();
        var opened = -1;
        for (var i = 0; i < forms.Count; i++)
        {
            if (opened < 0 && forms[i] is "\"" or "“" or "«" or "„" or "``")
            {
                opened = i;
            }
            else if (opened >= 0 && forms[i] is "\"" or "”" or "»" or "''")
            {
                states[opened..(i + 1)].Fill(QuoteState.Inside);
                opened = -1;
            }
        }

        if (opened >= 0)
        {
            states[opened..].Fill(QuoteState.Unclosed);
        }
    }
}
