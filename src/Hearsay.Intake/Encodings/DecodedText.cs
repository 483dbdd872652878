namespace Hearsay.Intake.Encodings;

/// <summary>A text out of bytes.</summary>
/// <param name="Text">Without byte order mark.</param>
/// <param name="Encoding">The name of the encoding it was read in.</param>
/// <param name="Note">What was doubtful about it; null mostly.</param>
internal sealed record DecodedText(string Text, string Encoding, string? Note = null);
