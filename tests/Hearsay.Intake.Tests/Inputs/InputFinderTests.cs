namespace Hearsay.Intake.Tests.Inputs;

public sealed class InputFinderTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Folder_ReadsFilesInOrdinalOrderOfTheirPaths()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a/z.txt", "a/b/c.txt", "c"])
        {
            _folder.Write(name, name);
        }

        var read = IntakeFolder.Read(_folder.Root);

        read.Select(result => result.File).ShouldBe(
            new[] { "B.txt", "a/b/c.txt", "a/z.txt", "b.txt", "c" }.Select(_folder.At));
        read.ShouldAllBe(result => result.Document != null && result.Document.File == result.File);
    }

    [Fact]
    public void Open_FolderWithOtherEndings_ReportsThemAsSkipped()
    {
        _folder.Write("picture.png", "x");
        _folder.Write("README.md", "About the stories.");
        _folder.Write("a.txt", "The minister resigned.");

        var read = IntakeFolder.Read(_folder.Root);

        read.Count(result => result.Document is not null).ShouldBe(1);
        var skipped = read.Where(result => result.Failure is { IsSkipped: true }).Select(result => result.File).ToList();
        skipped.ShouldBe([_folder.At("README.md"), _folder.At("picture.png")]);
    }

    [Fact]
    public void Open_FileOfOtherEndingByName_IsRead()
    {
        var path = _folder.Write("README.md", "About the stories.");

        IntakeFolder.One(path).Text.ShouldBe("About the stories.");
    }

    [Fact]
    public void Open_HiddenFilesInFolder_AreLeftOut()
    {
        _folder.Write(".hidden.txt", "x");
        _folder.Write(".git/a.txt", "x");
        _folder.Write("a.txt", "The minister resigned.");

        IntakeFolder.Read(_folder.Root).ShouldHaveSingleItem().File.ShouldBe(_folder.At("a.txt"));
    }

    [Fact]
    public void Open_EmptyFolder_IsAFailure()
    {
        IntakeFolder.Failure(_folder.Root).Code.ShouldBe(IntakeCodes.EmptyFolder);
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("missing/a.txt")]
    [InlineData("bad\0name")]
    public void Open_MissingPath_IsAFailure(string name)
    {
        var failure = IntakeFolder.Failure(_folder.At(name));

        failure.Code.ShouldBe(IntakeCodes.NotFound);
        failure.File.ShouldBe(_folder.At(name));
    }

    [Fact]
    public void Open_BlankPath_IsAFailure()
    {
        IntakeFolder.Failure(" ").Code.ShouldBe(IntakeCodes.NotFound);
    }

    [Fact]
    public void Open_MissingPathAmongOthers_DoesNotStopTheRun()
    {
        var first = _folder.Write("a.txt", "One.");
        var last = _folder.Write("b.txt", "Two.");

        var read = IntakeFolder.Read(first, _folder.At("none"), last);

        read.Select(result => result.Document?.Text).ShouldBe(["One.", null, "Two."]);
    }

    [Fact]
    public void Open_LinkBackToAFolderAbove_IsReportedAndNotFollowed()
    {
        _folder.Write("story/a.txt", "One.");
        Directory.CreateSymbolicLink(_folder.At("story/loop"), _folder.Root);

        var read = IntakeFolder.Read(_folder.Root);

        read.Count(result => result.Document is not null).ShouldBe(1);
        read.Single(result => result.Failure is not null).Failure!.Code.ShouldBe(IntakeCodes.LinkLoop);
    }

    [Fact]
    public void Open_LinksBetweenFolders_EnterEveryFolderOnce()
    {
        const int Folders = 12;
        for (var i = 0; i < Folders; i++)
        {
            _folder.Write($"f{i:00}/a.txt", $"Story {i}.");
        }

        for (var i = 0; i < Folders; i++)
        {
            for (var j = 0; j < Folders; j++)
            {
                Directory.CreateSymbolicLink(_folder.At($"f{i:00}/to{j:00}"), _folder.At($"f{j:00}"));
            }
        }

        IntakeFolder.Read(_folder.Root).Count(result => result.Document is not null).ShouldBe(Folders);
    }

    [Fact]
    public void Open_LinkToItself_IsAFailure()
    {
        File.CreateSymbolicLink(_folder.At("self.txt"), _folder.At("self.txt"));
        _folder.Write("a.txt", "One.");

        var read = IntakeFolder.Read(_folder.Root);

        read.Select(result => result.Failure?.Code).ShouldBe([null, IntakeCodes.Unreadable]);
    }

    [Fact]
    public void Open_LinkToNothing_IsAFailure()
    {
        File.CreateSymbolicLink(_folder.At("gone.txt"), _folder.At("nothing.txt"));

        var read = IntakeFolder.Read(_folder.Root);

        read[0].Failure!.Code.ShouldBe(IntakeCodes.Unreadable);
    }

    [Fact]
    public void Open_LinkToAFile_IsRead()
    {
        _folder.Write("kept/a.txt", "One.");
        Directory.CreateDirectory(_folder.At("in"));
        File.CreateSymbolicLink(_folder.At("in/b.txt"), _folder.At("kept/a.txt"));

        IntakeFolder.One(_folder.At("in")).Text.ShouldBe("One.");
    }

    [Fact]
    public void Open_Pattern_ReadsWhatMatches()
    {
        _folder.Write("a.html", "<p>One.</p>");
        _folder.Write("a.txt", "Two.");
        _folder.Write("in/b.txt", "Three.");
        _folder.Write("in/c.md", "Four.");

        IntakeFolder.Read(_folder.At("*.txt")).Select(result => result.File).ShouldBe([_folder.At("a.txt")]);
        IntakeFolder.Read(_folder.At("**/*.txt")).Select(result => result.File).ShouldBe([_folder.At("a.txt"), _folder.At("in/b.txt")]);
        IntakeFolder.Read(_folder.At("in/*.md")).Select(result => result.Document?.Text).ShouldBe(["Four."]);
    }

    [Theory]
    [InlineData("*.none")]
    [InlineData("none/*.txt")]
    [InlineData("**")]
    public void Open_PatternWithoutMatch_IsAFailure(string pattern)
    {
        IntakeFolder.Failure(_folder.At(pattern)).Code.ShouldBe(IntakeCodes.NoMatch);
    }

    [Fact]
    public void Open_StandardInputTwice_IsReadOnce()
    {
        using var input = new MemoryStream("One."u8.ToArray());

        var read = new DocumentSource(IntakeLimits.Default).Open(["-", "-"], input).ToList();

        read[0].Document!.Text.ShouldBe("One.");
        read[0].Document!.File.ShouldBeNull();
        read[1].Failure!.Code.ShouldBe(IntakeCodes.InputTwice);
        input.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void Open_IsLazy_ReadsNothingBeforeItIsAskedFor()
    {
        var first = _folder.Write("a.txt", "One.");
        using var results = new DocumentSource(IntakeLimits.Default).Open([first, _folder.At("b.txt")], Stream.Null).GetEnumerator();
        results.MoveNext().ShouldBeTrue();

        _folder.Write("b.txt", "Written later.");

        results.MoveNext().ShouldBeTrue();
        results.Current.Document!.Text.ShouldBe("Written later.");
    }

    [Fact]
    public void Open_Cancelled_Stops()
    {
        _folder.Write("a.txt", "One.");

        Should.Throw<OperationCanceledException>(() =>
            new DocumentSource(IntakeLimits.Default).Open([_folder.Root], Stream.Null, new CancellationToken(canceled: true)).ToList());
    }

    [Fact]
    public void List_Folder_NamesFilesAndBytesOfWhatOpenReads()
    {
        _folder.Write("a.txt", "One.");
        _folder.Write("b.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
        _folder.Write("c.png", "x");

        var list = new DocumentSource(IntakeLimits.Default).List([_folder.Root]);
        var read = IntakeFolder.Read(_folder.Root);

        list.Files.ShouldBe([_folder.At("a.txt"), _folder.At("b.jsonl")]);
        list.TotalBytes.ShouldBe(read[^1].BytesRead);
        list.Failures.ShouldHaveSingleItem().IsSkipped.ShouldBeTrue();
        read.Select(result => result.BytesRead).ShouldBeInOrder();
    }
}
