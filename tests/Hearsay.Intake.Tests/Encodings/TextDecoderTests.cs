using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Intake.Encodings;

namespace Hearsay.Intake.Tests.Encodings;

public sealed class TextDecoderTests
{
    private const string Text = "Премьер said “no” – café.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Decode_ByteOrderMark_Decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Decode_Utf16WithoutMark_IsToldByItsNuls(string name)
    {
        var decoded = Decode(Encoding.GetEncoding(name).GetBytes("The minister resigned, café."));

        decoded.Text.ShouldBe("The minister resigned, café.");
        decoded.Note.ShouldNotBeNull();
    }

    [Fact]
    public void Decode_ValidUtf8_IsUtf8()
    {
        var decoded = Decode(Encoding.UTF8.GetBytes(Text));

        decoded.ShouldBe(new DecodedText(Text, "utf-8"));
    }

    [Fact]
    public void Decode_OtherBytes_AreWindows1252()
    {
        var decoded = Decode([0x93, .. "no"u8, 0x94, (byte)' ', 0x96, .. " caf"u8, 0xE9]);

        decoded.Text.ShouldBe("“no” – café");
        decoded.Encoding.ShouldBe("windows-1252");
    }

    [Fact]
    public void Decode_MixedEncodings_KeepsBothAndSaysSo()
    {
        var decoded = Decode([.. "café and caf"u8, 0xE9, .. "; end"u8]);

        decoded.Text.ShouldBe("café and café; end");
        decoded.Note.ShouldBe("Mixed encodings: 1 characters read as UTF-8, 1 bytes as Windows-1252.");
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<meta charset = 'windows-1251' >")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Windows-1251\">")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?>")]
    public void Decode_PageThatDeclaresItsEncoding_IsReadInIt(string declaration)
    {
        var bytes = CodePages.Find("windows-1251")!.GetBytes(declaration + "<p>Премьер");

        Decode(bytes, isPage: true).Text.ShouldEndWith("<p>Премьер");
    }

    [Theory]
    [InlineData("<meta charset=nonsense>")]
    [InlineData("<meta charset=utf-7>")]
    [InlineData("<meta charset=utf-16>")]
    [InlineData("<meta charset=")]
    [InlineData("<meta name=x>")]
    public void Decode_PageWithUselessDeclaration_IsReadByItsBytes(string declaration)
    {
        Decode(Encoding.UTF8.GetBytes(declaration + Text), isPage: true).Text.ShouldEndWith(Text);
    }

    [Fact]
    public void Decode_PageInUtf8WithAnOldDeclaration_IsUtf8WithANote()
    {
        var decoded = Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + Text), isPage: true);

        decoded.Text.ShouldEndWith(Text);
        decoded.Note.ShouldNotBeNull();
    }

    [Fact]
    public void Decode_AnyText_ComesBackFromUtf8()
    {
        Prop.ForAll<NonNull<string>>(text =>
        {
            var wanted = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return wanted.StartsWith('\uFEFF') || wanted.Contains('\0') || Decode(Encoding.UTF8.GetBytes(wanted)).Text == wanted;
        }).Holds();
    }

    [Fact]
    public void Decode_AnyBytes_Decode()
    {
        Prop.ForAll<byte[], bool>((bytes, isPage) => Decode(bytes, isPage).Text.Length <= bytes.Length).Holds();
    }

    private static DecodedText Decode(byte[] bytes, bool isPage = false) => TextDecoder.Decode(bytes, isPage, IntakeLimits.Default);
}
