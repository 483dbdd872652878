using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Views;

/// <summary>Somebody who tells a claim.</summary>
/// <param name="Stance">How they stand to it.</param>
/// <param name="Attributed">Whether a document quotes them; false where the document speaks in its own voice.</param>
/// <param name="Who">Whom the document quotes, with those in between; or the document's outlet, author or title.</param>
/// <param name="Carrier">The outlet, author or title of the document that quotes them; null where it speaks itself.</param>
/// <param name="Evidence">The passages.</param>
public sealed record BriefVoice(Stance Stance, bool Attributed, string Who, string? Carrier, References Evidence)
{
    /// <summary>"Ann Lee (The Harbour Post)", or "The Harbour Post".</summary>
    public string Name => Carrier is null ? Who : $"{Who} ({Carrier})";
}
