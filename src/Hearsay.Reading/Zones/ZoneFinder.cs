using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Tells what on a page is what.</summary>
public sealed class ZoneFinder
{
    /// <summary>Tells what on a page is what.</summary>
    public ZonedDocument Find(Document document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var whole = new TextSpan(0, document.Text.Length).TrimmedIn(document.Text);
        return new ZonedDocument(document, whole.IsEmpty ? [] : [new Zone(whole, ZoneKind.Body)]);
    }
}
