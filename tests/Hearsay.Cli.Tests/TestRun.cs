using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>A run of the program inside the test's process.</summary>
/// <param name="ExitCode">What the shell would be told.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="Error">What went to the error stream.</param>
internal sealed record TestRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a line.</summary>
    public static async Task<TestRun> OfAsync(params string[] arguments) => await OfAsync(Stream.Null, arguments);

    /// <summary>Runs a line with something on standard input.</summary>
    public static async Task<TestRun> OfAsync(Stream input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(input, output, error, outputIsTerminal: false, errorIsTerminal: false, width: 100);
        var code = await CommandLine.RunAsync(arguments, terminal);
        return new TestRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
