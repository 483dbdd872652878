using System.Text;

namespace Hearsay.Intake.Tests.Mail;

public sealed class MailTests : IDisposable
{
    private const string Newsletter = """
        Return-Path: <news@amery.example>
        From: =?utf-8?Q?The_Amery?= =?utf-8?Q?_G=C3=A4zette?= <news@amery.example>
        To: reader@elsewhere.example
        Subject: =?UTF-8?B?UXVheSB0byBjbG9zZQ==?=
        Date: Tue, 20 Oct 2015 08:00:00 +0000
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        A preamble that nobody sees.
        --outer
        Content-Type: multipart/alternative;
         boundary=inner

        --inner
        Content-Type: text/plain; charset=utf-8

        The council voted, as text.
        --inner
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><body><h1>Quay to close</h1><p>The council vote=
        d on Tuesday in the caf=C3=A9 of Port Amery.</p></body></html>
        --inner--
        --outer
        Content-Type: application/pdf
        Content-Disposition: attachment; filename=a.pdf

        x
        --outer--

        """;

    private const string SavedPage = """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://amery.example/quay
        Subject: Quay to close
        Date: Wed, 21 Oct 2015 08:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----b"

        ------b
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://amery.example/a.png

        iVBORw0KGgo=
        ------b
        Content-Type: text/html
        Content-Transfer-Encoding: base64
        Content-Location: https://amery.example/quay

        PGh0bWw+PGhlYWQ+PG1ldGEgcHJvcGVydHk9Im9nOnNpdGVfbmFtZSIgY29udGVudD0iVGhlIEdhemV0dGUiPjwvaGVhZD48Ym9keT48aDE+UXVheTwvaDE+PHA+VGhlIGNvdW5jaWwgdm90ZWQuPC9wPjwvYm9keT48L2h0bWw+
        ------b--
        """;

    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Newsletter_IsItsPage()
    {
        var result = IntakeFolder.Read(_folder.Write("a.eml", Newsletter)).ShouldHaveSingleItem();

        var document = result.Document!;
        document.Text.ShouldBe("Quay to close\n\nThe council voted on Tuesday in the café of Port Amery.");
        (document.Title, document.Outlet, document.Published).ShouldBe(("Quay to close", "The Amery Gäzette", new DateOnly(2015, 10, 20)));
        result.Notes.ShouldHaveSingleItem().ShouldContain("1 attached");
    }

    [Fact]
    public void Open_MessageWithoutEnding_IsToldByItsHead()
    {
        IntakeFolder.One(_folder.Write("message", "From: a@b.example\r\nSubject: One\r\nDate: 20 Oct 2015 08:00:00 GMT\r\n\r\nThe text.\r\n")).Text.ShouldBe("The text.\r\n");
        IntakeFolder.One(_folder.Write("memo.txt", "From: the editor\nTo: you\n\nThe text.")).Text.ShouldStartWith("From: the editor");
    }

    [Fact]
    public void Open_PageSavedAsAMessage_IsThePage()
    {
        var document = IntakeFolder.One(_folder.Write("a.mhtml", SavedPage));

        document.Text.ShouldBe("Quay\n\nThe council voted.");
        document.Uri.ShouldBe("https://amery.example/quay");
        document.Outlet.ShouldBe("The Gazette");
        document.Published.ShouldBeNull();
    }

    [Fact]
    public void Open_MailBox_GivesItsMessages()
    {
        var box = $"From news@amery.example Tue Oct 20 08:00:00 2015\n{Newsletter}\nFrom b@c.example Tue Oct 20 09:00:00 2015\nFrom: Bob <b@c.example>\nSubject: Re: Second\nDate: 21 Oct 2015 09:00:00 GMT\n\n>From here on.\nFrom the quay.\n";

        var read = IntakeFolder.Read(_folder.Write("a.mbox", box));

        read.Select(r => r.Document!.Title).ShouldBe(["Quay to close", "Second"]);
        read[1].Document!.Text.ShouldBe("From here on.\nFrom the quay.\n");
        read[1].Document!.File.ShouldBe(_folder.At("a.mbox") + "!message 2");
    }

    [Fact]
    public void Open_MailWithoutText_IsAFailure()
    {
        IntakeFolder.Failure(_folder.Write("a.eml", "From: a@b.example\nContent-Type: image/png\n\nx")).Code.ShouldBe(IntakeCodes.Empty);
        IntakeFolder.Failure(_folder.Write("b.eml", "\n\nx")).Code.ShouldBe(IntakeCodes.BrokenMail);
    }

    [Fact]
    public void Open_DamagedMails_NeverThrow()
    {
        var random = new Random(5);
        foreach (var whole in (string[])[Newsletter, SavedPage])
        {
            for (var time = 0; time < 150; time++)
            {
                var bytes = Encoding.UTF8.GetBytes(whole);
                for (var hits = random.Next(1, 20); hits > 0; hits--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                IntakeFolder.Read(_folder.Write("a.eml", bytes[..random.Next(1, bytes.Length)])).ShouldNotBeNull();
            }
        }
    }
}
