using Hearsay.Reading.Text;

namespace Hearsay.Dossiers;

/// <summary>What a reader is shown to check a statement: document, span, and the words that stand there.</summary>
public sealed record Evidence
{
    /// <summary>Makes a piece of evidence.</summary>
    /// <exception cref="ArgumentException">The document or the quote is empty, or the quote is not as long as the span.</exception>
    public Evidence(string document, TextSpan span, string quote)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        ArgumentException.ThrowIfNullOrEmpty(quote);
        if (quote.Length != span.Length)
        {
            throw new ArgumentException($"A quote of {quote.Length} code units cannot stand at {span} of {document}.", nameof(quote));
        }

        Document = document;
        Span = span;
        Quote = quote;
    }

    /// <summary>The id of the document.</summary>
    public string Document { get; }

    /// <summary>Where in the document's text.</summary>
    public TextSpan Span { get; }

    /// <summary>The words at <see cref="Span"/>, exactly.</summary>
    public string Quote { get; }
}
