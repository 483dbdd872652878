using System.CommandLine;
using Hearsay.Intake;
using Hearsay.Intake.Fetching;

namespace Hearsay.Cli;

/// <summary>The arguments and options of every command that takes documents.</summary>
internal class IntakeOptions
{
    private readonly Option<double> _timeout = new("--timeout") { Description = "The longest that one answer of a server may take, in seconds.", DefaultValueFactory = _ => FetchOptions.Default.Timeout.TotalSeconds };

    private readonly Option<bool> _private = new("--allow-private") { Description = "Let addresses lead into private and local networks." };

    private readonly Option<long> _bytes = Limit("--max-bytes", IntakeLimits.Default.MaxBytes, "Bytes of one document after unpacking.");
    private readonly Option<int> _characters = Limit("--max-characters", IntakeLimits.Default.MaxCharacters, "Characters of one document.");
    private readonly Option<int> _depth = Limit("--max-depth", IntakeLimits.Default.MaxDepth, "Elements inside one another on a page.");
    private readonly Option<int> _elements = Limit("--max-elements", IntakeLimits.Default.MaxElements, "Elements of one page.");
    private readonly Option<int> _ratio = Limit("--max-ratio", IntakeLimits.Default.MaxRatio, "Unpacked bytes for each packed byte of a gzip file.");

    private readonly Option<string[]> _columns = new("--column")
    {
        Description = "Which column of a table holds what: text=NAME or text=3; also html, title, outlet, byline, published, uri, id. Names that are known need none.",
        HelpName = "FIELD=COLUMN",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _preset = new("--preset") { Description = "Take tables and JSON as exports of this tool, and refuse those that are not; without it the names of all tools are known." };

    /// <summary>Adds the arguments and options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="inputs">How many inputs it needs.</param>
    /// <param name="name">What an input is called in the help.</param>
    /// <param name="description">What the help says of them; null for what every command takes.</param>
    public IntakeOptions(Command command, ArgumentArity inputs, string name = "INPUT", string? description = null)
    {
        Inputs = new Argument<string[]>(name)
        {
            Description = description ?? "A file, a folder, a pattern, an address (https://…), or - for standard input: pages, texts, feeds, tables, JSON, mails, archives (docs/formats.md).",
            Arity = inputs,
        };
        command.Arguments.Add(Inputs);
        _columns.Validators.Add(r =>
        {
            if (DocumentSource.WrongColumn(r.GetValueOrDefault<string[]>() ?? []) is { } problem)
            {
                r.AddError(problem);
            }
        });
        _preset.AcceptOnlyFromAmong([.. DocumentSource.Presets]);
        _timeout.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is not (> 0 and < 86_400))
            {
                r.AddError("--timeout must be more than 0 and less than a day.");
            }
        });
        foreach (var option in (Option[])[_columns, _preset, _timeout, _private, _bytes, _characters, _depth, _elements, _ratio])
        {
            command.Options.Add(option);
        }
    }

    private WebFetcher? _fetcher;

    /// <summary>The inputs.</summary>
    public Argument<string[]> Inputs { get; }

    /// <summary>What the inputs are read with.</summary>
    /// <param name="result">The line.</param>
    /// <param name="explains">Whether it is asked how pages were understood.</param>
    public DocumentSource Source(ParseResult result, bool explains = false) => new(Limits(result), [.. result.GetValue(_preset) is { } preset ? [$"preset={preset}"] : Array.Empty<string>(), .. result.GetValue(_columns) ?? []]) { Explains = explains, Fetcher = Fetcher(result) };

    /// <summary>What addresses are fetched with; made once.</summary>
    public WebFetcher Fetcher(ParseResult result) => _fetcher ??= new WebFetcher(
        new FetchOptions { Timeout = TimeSpan.FromSeconds(result.GetValue(_timeout)), AllowPrivateNetworks = result.GetValue(_private) },
        Limits(result),
        TimeProvider.System);


    /// <summary>What an input may cost.</summary>
    public IntakeLimits Limits(ParseResult result) => new()
    {
        MaxBytes = result.GetValue(_bytes),
        MaxCharacters = result.GetValue(_characters),
        MaxDepth = result.GetValue(_depth),
        MaxElements = result.GetValue(_elements),
        MaxRatio = result.GetValue(_ratio),
    };

    private static Option<T> Limit<T>(string name, T value, string description)
        where T : struct, System.Numerics.INumber<T>
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<T>() < T.One)
            {
                r.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }
}
