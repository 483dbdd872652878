using System.CommandLine;
using Hearsay.Reading;
using Hearsay.Reading.Network;

namespace Hearsay.Cli;

/// <summary>The arguments and options of every command that reads documents.</summary>
internal sealed class ReadingOptions : IntakeOptions
{
    private readonly WorkOptions _work;

    /// <summary>Adds the arguments and options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="inputs">How many inputs it needs.</param>
    /// <param name="name">What an input is called in the help.</param>
    /// <param name="description">What the help says of them; null for what every command takes.</param>
    public ReadingOptions(Command command, ArgumentArity inputs, string name = "INPUT", string? description = null)
        : base(command, inputs, name, description)
    {
        _work = new WorkOptions(command);
    }

    /// <summary>Loads the network to read with.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    public ReaderNetwork Network(ParseResult result) => _work.Network(result);

    /// <summary>Makes a reader of the model that knows the user's own actors.</summary>
    /// <exception cref="Inference.WeightFileException">The model cannot be used.</exception>
    /// <exception cref="Intake.ActorLists.ActorListException">A list of actors cannot be used.</exception>
    public Reader Reader(ParseResult result) => _work.Reader(result, _work.Network(result));

    /// <summary>How many documents are read at once.</summary>
    public int Threads(ParseResult result) => _work.Threads(result);

    /// <summary>Whether neither progress nor summary is wanted.</summary>
    public bool Quiet(ParseResult result) => _work.Quiet(result);
}
