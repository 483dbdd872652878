using System.CommandLine;
using Hearsay.Reading.Network;

namespace Hearsay.Cli;

/// <summary>The options of every command that has texts read: with which model, how many at once, and how much is said about it.</summary>
internal sealed class WorkOptions
{
    /// <summary>The model file is missing, cut or altered; without it nothing can be read.</summary>
    public const string BrokenModel = "HS2003";

    private readonly Option<string?> _model = new("--model") { Description = "The model to read with. [default: the one that comes with the program]" };

    private readonly Option<int?> _threads = new("--threads") { Description = "Documents read at once; the output does not depend on it. [default: one a core]" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress and no summary." };

    /// <summary>Adds the options to a command.</summary>
    public WorkOptions(Command command)
    {
        _threads.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int?>() < 1)
            {
                r.AddError("--threads must be at least 1.");
            }
        });
        command.Options.Add(_model);
        command.Options.Add(_threads);
        command.Options.Add(_quiet);
    }

    /// <summary>Loads the network to read with.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    public ReaderNetwork Network(ParseResult result) => ReaderNetwork.Load(result.GetValue(_model) ?? ReaderNetwork.DefaultPath);

    /// <summary>How many documents are read at once.</summary>
    public int Threads(ParseResult result) => result.GetValue(_threads) ?? Environment.ProcessorCount;

    /// <summary>Whether neither progress nor summary is wanted.</summary>
    public bool Quiet(ParseResult result) => result.GetValue(_quiet);
}
