using System.Text;

namespace Hearsay.Inference.Tests;

public sealed class WeightFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("weights");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_GoodFile_GivesWhatWasWritten()
    {
        var writer = new WeightFileWriter();
        var floats = writer.AddFloats("a.bias", 3);
        var (scales, values) = writer.AddBytes("a.weight", 3, 5);
        var file = WeightFile.Read(Write(writer.Finish(new() { ["answer"] = 42 })));

        file.Head.GetProperty("answer").GetInt32().ShouldBe(42);
        file.Floats("a.bias", 3).ShouldBe(floats);
        file.Floats("a.weight", 3, 5).ShouldBe(values.Select((v, i) => v * scales[i / 5]));
        var row = new float[5];
        file.Table("a", 3, 5).AddRow(2, row);
        row.ShouldBe(values[10..].Select(v => v * scales[2]));
        file.Linear("a", 3, 5).Outputs.ShouldBe(3);
    }

    [Fact]
    public void Read_MissingFile_NamesIt()
    {
        var path = Path.Combine(_folder.FullName, "none", "x.model");
        var error = Should.Throw<WeightFileException>(() => WeightFile.Read(path));
        error.File.ShouldBe(path);
        error.Message.ShouldBe($"{path}: the file of weights is missing");
    }

    [Fact]
    public void Read_CutAnywhere_Throws()
    {
        var good = Good();
        for (var length = 0; length < good.Length; length++)
        {
            var path = Write(good[..length]);
            var error = Should.Throw<WeightFileException>(() => WeightFile.Read(path));
            error.Message.ShouldStartWith(path);
            error.Reason.ShouldContain(length < 8 ? "does not begin with HEARSAY1" : "cut");
        }
    }

    [Fact]
    public void Read_AnyByteAltered_Throws()
    {
        var good = Good();
        for (var i = 0; i < good.Length; i++)
        {
            var altered = good.ToArray();
            altered[i] ^= 1;
            Should.Throw<WeightFileException>(() => WeightFile.Read(Write(altered)), $"byte {i}").Reason.ShouldMatch("altered|cut short|HEARSAY1");
        }
    }

    [Fact]
    public void Read_OtherFile_SaysSo()
    {
        var path = Write(Encoding.UTF8.GetBytes(new string('x', 200)));
        Should.Throw<WeightFileException>(() => WeightFile.Read(path)).Reason.ShouldContain("does not begin with HEARSAY1");
    }

    [Fact]
    public void Read_TensorBeyondTheData_SaysCut()
    {
        var good = Encoding.Latin1.GetString(Good());
        var path = Write(Encoding.Latin1.GetBytes(good.Replace("[2,40]", "[2,99]")));
        Should.Throw<WeightFileException>(() => WeightFile.Read(path)).Reason.ShouldContain("its tensors take");
    }

    [Fact]
    public void Floats_WrongNameOrShape_SaysWhich()
    {
        var file = WeightFile.Read(Write(Good()));
        Should.Throw<WeightFileException>(() => file.Floats("nobody", 2)).Reason.ShouldBe("the tensor nobody is missing");
        Should.Throw<WeightFileException>(() => file.Floats("w", 2, 39)).Reason.ShouldBe("the tensor w has the shape 2×40 where 2×39 is wanted");
    }

    private static byte[] Good()
    {
        var writer = new WeightFileWriter();
        writer.AddFloats("b", 20);
        writer.AddFloats("w", 2, 40);
        return writer.Finish();
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder.FullName, "test.model");
        File.WriteAllBytes(path, content);
        return path;
    }
}
