using System.IO.Compression;
using System.Text;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tests;

/// <summary>A folder for one test, and the intake over it.</summary>
public sealed class IntakeFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-intake-");

    public string Root => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string At(string name) => Path.Join(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static List<IntakeResult> Read(IntakeLimits limits, params string[] inputs) =>
        [.. new DocumentSource(limits).Open(inputs, Stream.Null)];

    public static List<IntakeResult> Read(params string[] inputs) => Read(IntakeLimits.Default, inputs);

    public static Document One(string input) => Read(input).ShouldHaveSingleItem().Document.ShouldNotBeNull();

    public static IntakeFailure Failure(IntakeLimits limits, string input) =>
        Read(limits, input).ShouldHaveSingleItem().Failure.ShouldNotBeNull();

    public static IntakeFailure Failure(string input) => Failure(IntakeLimits.Default, input);
}
