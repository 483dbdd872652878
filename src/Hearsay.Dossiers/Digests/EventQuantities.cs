using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Reading.Events;
using Hearsay.Reading.Quantities;

namespace Hearsay.Dossiers.Digests;

/// <summary>Which numbers belong to an event: those that hang on its trigger, with no other event's trigger between, and those of its participants.</summary>
internal static class EventQuantities
{
    private const int Highest = 8;

    /// <summary>The numbers of an event.</summary>
    /// <param name="reading">The document's reading.</param>
    /// <param name="quantities">All its quantities, in order.</param>
    /// <param name="item">The event.</param>
    public static ImmutableArray<DigestQuantity> Of(DocumentReading reading, ImmutableArray<Quantity> quantities, Event item)
    {
        var segmented = reading.Segmented;
        var sentence = segmented.Sentences[segmented.SentenceOf(segmented.TokenAtOrAfter(item.Trigger[0].Begin))];
        var found = ImmutableArray.CreateBuilder<DigestQuantity>();
        for (var index = FirstFrom(quantities, sentence.Span.Begin); index < quantities.Length && quantities[index].Span.Begin < sentence.Span.End; index++)
        {
            var quantity = quantities[index];
            if (Hangs(reading, quantity.Token, item) || item.Source.Concat(item.Target).Any(p => p.Span.Contains(quantity.Span)))
            {
                found.Add(new DigestQuantity(
                    quantity.Least,
                    double.IsPositiveInfinity(quantity.Most) ? null : quantity.Most,
                    quantity.Slack,
                    quantity.Measure,
                    quantity.Unit,
                    quantity.Which,
                    quantity.IsPart,
                    quantity.Grows,
                    quantity.Span,
                    quantity.Span.Of(segmented.Text)));
            }
        }

        return found.ToImmutable();
    }

    private static bool Hangs(DocumentReading reading, int token, Event item)
    {
        var others = reading.Events.Where(e => e.Id != item.Id).Select(e => e.Trigger[0]);
        for (var step = 0; step < Highest && token >= 0; step++)
        {
            var span = reading.Segmented.Tokens[token].Span;
            if (item.Trigger[0].Overlaps(span))
            {
                return true;
            }

            if (step > 0 && others.Any(o => o.Overlaps(span)))
            {
                return false;
            }

            token = reading.Words[token].Head;
        }

        return false;
    }

    private static int FirstFrom(ImmutableArray<Quantity> quantities, int offset)
    {
        var (low, high) = (0, quantities.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quantities[middle].Span.Begin < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
