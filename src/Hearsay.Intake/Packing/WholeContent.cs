namespace Hearsay.Intake.Packing;

/// <summary>Reads the whole of a document's bytes, within the limits.</summary>
internal static class WholeContent
{
    /// <summary>No encoding needs more bytes for a UTF-16 code unit.</summary>
    private const long MostBytesACharacter = 4;

    private const int FirstSize = 4096;

    /// <summary>Reads to the end of the stream.</summary>
    /// <exception cref="IntakeException">More bytes than a document may have.</exception>
    public static ArraySegment<byte> Read(Stream stream, long expected, IntakeLimits limits)
    {
        var byCharacters = limits.MaxCharacters * MostBytesACharacter + MostBytesACharacter;
        var most = Math.Min(Math.Min(limits.MaxBytes, byCharacters), Array.MaxLength - 1);
        var buffer = new byte[(int)Math.Min(Math.Max(expected + 1, FirstSize), most + 1)];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return new ArraySegment<byte>(buffer, 0, length);
            }

            length += read;
            if (length > most)
            {
                throw most == limits.MaxBytes ? TooManyBytes(limits) : TooManyCharacters(limits);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(length * 2L, most + 1));
            }
        }
    }

    public static IntakeException TooManyBytes(IntakeLimits limits) =>
        new(IntakeCodes.TooManyBytes, $"The document has more than {limits.MaxBytes} bytes after unpacking (--max-bytes).");

    public static IntakeException TooManyCharacters(IntakeLimits limits) =>
        new(IntakeCodes.TooManyCharacters, $"The document has more than {limits.MaxCharacters} characters (--max-characters).");
}
