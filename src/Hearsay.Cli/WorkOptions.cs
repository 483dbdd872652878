using System.CommandLine;
using Hearsay.Intake.ActorLists;
using Hearsay.Reading;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Network;

namespace Hearsay.Cli;

/// <summary>The options of every command that has texts read: with which model, how many at once, and how much is said about it.</summary>
internal sealed class WorkOptions
{
    /// <summary>The model file is missing, cut or altered; without it nothing can be read.</summary>
    public const string BrokenModel = "HS2003";

    /// <summary>A list of actors that is missing or none; without it nothing is read.</summary>
    public const string BrokenActorList = "HS2005";

    private readonly Option<string[]> _actors = new("--actors")
    {
        Description = "Your own list of actors, as hearsay actors import writes it; may be given several times.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

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
        command.Options.Add(_actors);
        command.Options.Add(_threads);
        command.Options.Add(_quiet);
    }

    /// <summary>Loads the network to read with.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    public ReaderNetwork Network(ParseResult result) => ReaderNetwork.Load(result.GetValue(_model) ?? ReaderNetwork.DefaultPath);

    /// <summary>Makes a reader of a network that knows the user's own actors.</summary>
    /// <exception cref="ActorListException">A list of actors cannot be used.</exception>
    public Reader Reader(ParseResult result, ReaderNetwork network) =>
        new(network, (result.GetValue(_actors) ?? []).Aggregate(Gazetteer.Default, (gazetteer, file) => gazetteer.With(ActorImport.Load(file))));

    /// <summary>How many documents are read at once.</summary>
    public int Threads(ParseResult result) => result.GetValue(_threads) ?? Environment.ProcessorCount;

    /// <summary>Whether neither progress nor summary is wanted.</summary>
    public bool Quiet(ParseResult result) => result.GetValue(_quiet);
}
