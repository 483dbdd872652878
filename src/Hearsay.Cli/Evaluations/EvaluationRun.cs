using System.Diagnostics;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Syntax;

namespace Hearsay.Cli.Evaluations;

/// <summary>Has the texts of gold files read and the readings compared with them, file by file; counts and tells what went wrong.</summary>
/// <param name="reader">Reads raw text.</param>
/// <param name="parser">Reads gold tokens.</param>
/// <param name="threads">How many documents are read at once.</param>
/// <param name="tokens">How gold sentences are read: "gold" for their own tokens, "raw" for their text; null for both.</param>
/// <param name="say">Takes messages.</param>
internal sealed class EvaluationRun(Reader reader, Parser parser, int threads, string? tokens, Action<string> say)
{
    /// <summary>The code of a reading whose tokens are not the characters of its text: a fault of the program, reported with the document that shows it.</summary>
    public const string TokensDiffer = "HS2002";

    private readonly LanguageRecogniser _languages = new();
    private readonly Stopwatch _reading = new();
    private long _words;
    private int _measured;
    private int _failed;

    /// <summary>What the shell is told.</summary>
    public ExitCode ExitCode => _measured == 0 ? ExitCode.NothingDone : _failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;

    /// <summary>Measures every file that the inputs name, one after the other.</summary>
    /// <param name="inputs">Files, folders, patterns, or "-" for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where an input is "-".</param>
    /// <param name="cancellation">Stops between documents.</param>
    public IEnumerable<EvaluationBlock> Measure(IEnumerable<string> inputs, Stream standardInput, CancellationToken cancellation)
    {
        var list = new DocumentSource(IntakeLimits.Default).List(inputs, cancellation);
        foreach (var failure in list.Failures)
        {
            Fail(failure);
        }

        foreach (var file in list.Files)
        {
            foreach (var block in Blocks(file, ref standardInput, cancellation))
            {
                _measured++;
                yield return block;
            }
        }
    }

    /// <summary>How much was measured, and how fast the texts were read, without what it takes to open and compare them.</summary>
    public override string ToString()
    {
        var seconds = _reading.Elapsed.TotalSeconds;
        var speed = _words > 0 && seconds > 0 ? $", {_words:N0} words read in {seconds:0.0} s ({_words / seconds:N0} words/s)" : "";
        var failed = _failed > 0 ? $", {_failed} failed" : "";
        return $"{(_measured == 1 ? "1 measurement" : $"{_measured} measurements")}{failed}{speed}.";
    }

    private List<EvaluationBlock> Blocks(string file, ref Stream standardInput, CancellationToken cancellation)
    {
        var blocks = new List<EvaluationBlock>();
        var code = IntakeCodes.BrokenConllu;
        try
        {
            if (ConlluInput.TryOpen(file, ref standardInput) is { } sentences)
            {
                using (sentences)
                {
                    AddSyntax(file, [.. GoldSyntax.Read(sentences)], blocks, cancellation);
                }
            }
            else if (JsonlInput.TryOpen(file, ref standardInput) is { } lines)
            {
                code = IntakeCodes.BrokenNames;
                using (lines)
                {
                    AddNames(file, [.. NamesFile.Read(lines)], blocks, cancellation);
                }
            }
            else
            {
                Fail(WhyNotGold(file, standardInput, cancellation));
            }
        }
        catch (FormatException problem)
        {
            Fail(new IntakeFailure(code, file, null, problem.Message));
        }
        catch (InvalidDataException problem)
        {
            Fail(new IntakeFailure(IntakeCodes.BrokenGzip, file, null, problem.Message));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fail(new IntakeFailure(IntakeCodes.Unreadable, file, null, $"The file cannot be read: {problem.Message}"));
        }

        return blocks;
    }

    private void AddSyntax(string file, IReadOnlyList<GoldDocument> documents, List<EvaluationBlock> blocks, CancellationToken cancellation)
    {
        if (documents.Count == 0)
        {
            Fail(new IntakeFailure(IntakeCodes.Empty, file, null, "The file holds no gold sentence."));
            return;
        }

        if (tokens is null or "gold")
        {
            _reading.Start();
            var parsed = new OrderedWork(threads).Map(documents, (d, stop) => d.Parse(parser, stop), d => d.Words.Length, cancellation).ToList();
            _reading.Stop();
            _words += parsed.Sum(p => (long)p.Count);
            var scores = documents.Zip(parsed, (d, p) => SyntaxScores.Of(d.Words, p)).Aggregate(SyntaxScores.None, (sum, s) => sum + s);
            blocks.Add(new EvaluationBlock(file, "gold tokens", scores.Measures));
        }

        if (tokens is null or "raw")
        {
            try
            {
                blocks.Add(new EvaluationBlock(file, "raw text", RawText(file, documents, cancellation).Measures));
            }
            catch (FormatException problem)
            {
                Fail(new IntakeFailure(IntakeCodes.NoRawText, file, null, problem.Message));
            }
        }
    }

    private SyntaxScores RawText(string file, IReadOnlyList<GoldDocument> documents, CancellationToken cancellation)
    {
        var read = Read(file, [.. documents.Select(d => (d.Id, d.RawText()))], reading => PlacedWords.Of(reading.Resolved.Parsed), cancellation);
        var scores = SyntaxScores.None;
        foreach (var (document, reading) in documents.Zip(read))
        {
            var words = reading ?? PlacedWords.None;
            if (reading is not null && words.Length != document.Words.Length)
            {
                Fail(new IntakeFailure(TokensDiffer, file, null, $"The tokens read of document {document.Id} cover {words.Length} characters of {document.Words.Length}; it counts as not read."));
                words = PlacedWords.None;
            }

            scores += SyntaxScores.Of(document.Words, words);
        }

        return scores;
    }

    private void AddNames(string file, IReadOnlyList<GoldNames> sentences, List<EvaluationBlock> blocks, CancellationToken cancellation)
    {
        if (sentences.Count == 0)
        {
            Fail(new IntakeFailure(IntakeCodes.Empty, file, null, "The file holds no gold sentence."));
            return;
        }

        var read = Read(file, [.. sentences.Select(s => (s.Id, s.Text))], reading => reading.Mentions, cancellation);
        var scores = sentences.Zip(read, (s, mentions) => NameScores.Of(s.Names, mentions.IsDefault ? [] : mentions)).Aggregate(NameScores.None, (sum, s) => sum + s);
        blocks.Add(new EvaluationBlock(file, "names", scores.Measures));
    }

    /// <summary>Reads texts as every command does, one result for each; the default value for what was not read, which is told.</summary>
    private List<T?> Read<T>(string file, IReadOnlyList<(string Id, string Text)> texts, Func<DocumentReading, T> result, CancellationToken cancellation)
    {
        using var work = DocumentWork.Of(reader, threads, result);
        var inputs = texts.Select(t => IntakeResult.Of(file, new Document(t.Id, t.Text) { Language = _languages.Recognise(t.Text) }));
        var results = new List<T?>(texts.Count);
        var notRead = 0;
        _reading.Start();
        foreach (var outcome in work.Run(inputs, cancellation))
        {
            if (outcome.Failure is { } failure)
            {
                Fail(failure);
            }

            notRead += outcome.NotRead is null ? 0 : 1;
            _words += outcome.Words;
            results.Add(outcome.Made);
        }

        _reading.Stop();
        if (notRead > 0)
        {
            say($"{file}: {notRead} of {texts.Count} texts not read: their language is told as another than English. What stands in them counts as not found.");
        }

        return results;
    }

    private static IntakeFailure WhyNotGold(string file, Stream standardInput, CancellationToken cancellation) =>
        new DocumentSource(IntakeLimits.Default).Open([file], standardInput, cancellation).FirstOrDefault()?.Failure
        ?? new IntakeFailure(IntakeCodes.NotGold, file, null, "The file is neither CoNLL-U nor JSON lines; gold sentences are the one, gold names the other.");

    private void Fail(IntakeFailure failure)
    {
        _failed += failure.IsSkipped ? 0 : 1;
        say(failure.ToString());
    }
}
