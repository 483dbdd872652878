namespace Hearsay.Storage;

/// <summary>What a document was read out of.</summary>
/// <param name="Bytes">Page, message, feed or row, untouched.</param>
/// <param name="Origin">How the document was found in the bytes, in the words of whoever took it in; stored as it is.</param>
public sealed record OriginalBytes(ReadOnlyMemory<byte> Bytes, string Origin);
