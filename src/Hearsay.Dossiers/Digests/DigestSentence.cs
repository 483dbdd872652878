using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A sentence that tells an event or states how actors stand to one another.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Zone">The kind of the zone in which it stands.</param>
public sealed record DigestSentence(TextSpan Span, string Quote, ZoneKind Zone);
