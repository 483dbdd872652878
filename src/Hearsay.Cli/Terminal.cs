using System.Text;
using Spectre.Console;

namespace Hearsay.Cli;

/// <summary>
/// Where a command reads and writes. Colour only on a terminal that has not been told otherwise (<c>NO_COLOR</c>); messages go to the
/// error stream, results to the output.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Makes a terminal out of streams.</summary>
    public Terminal(Stream input, Stream output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, int width)
    {
        Input = input;
        Output = output;
        Out = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = error;
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Width = width;
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output as bytes; flush <see cref="Out"/> before writing to it.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text.</summary>
    public TextWriter Out { get; }

    /// <summary>Where messages go.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether somebody looks at the output.</summary>
    public bool OutputIsTerminal { get; }

    /// <summary>Whether somebody looks at the messages.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Columns of the output; 100 where it is no terminal.</summary>
    public int Width { get; }

    /// <summary>Whether the output may be coloured.</summary>
    public bool Coloured => OutputIsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var width = 100;
        if (!Console.IsOutputRedirected)
        {
            try
            {
                width = Math.Clamp(Console.WindowWidth, 40, 200);
            }
            catch (IOException)
            {
                // No size is known: keep the default.
            }
        }

        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, !Console.IsOutputRedirected, !Console.IsErrorRedirected, width);
    }

    /// <summary>The same terminal with results going elsewhere; flush its <see cref="Out"/> at the end.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="isOutput">Whether that is this terminal's own output after all.</param>
    public Terminal WithOutput(Stream output, bool isOutput) => new(Input, output, Error, isOutput && OutputIsTerminal, ErrorIsTerminal, Width);

    /// <summary>A console on the error stream, for progress.</summary>
    public IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Error),
        Interactive = ErrorIsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
    });
}
