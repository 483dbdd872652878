using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Hearsay.Intake;
using Hearsay.Intake.Fetching;
using Hearsay.Storage;
using Hearsay.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Hearsay.Cli.Commands;

/// <summary>Serves the pages of the workbench over a dossier until it is stopped.</summary>
internal static class ServeCommand
{
    private const string TokenVariable = "HEARSAY_TOKEN";

    /// <summary>Makes the command.</summary>
    public static Command Make(Terminal terminal)
    {
        var command = new Command("serve", $"""
            Serves the workbench: pages in the browser over a dossier, every statement one click from its sentence, each page as JSON too.

            Only this machine can reach it. With --listen ADDRESS others can: then it asks for a token of at least {WorkbenchOptions.ShortestToken} characters, given in the environment variable {TokenVariable} or with --token, and a proxy should encrypt what it carries.

            Example: hearsay serve crisis.hearsay --open
            """);
        var file = DossierAccess.Argument();
        var port = new Option<int>("--port") { Description = "The port; 0 takes a free one.", DefaultValueFactory = _ => 8420 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port is a number from 0 to 65535.");
            }
        });
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var listen = new Option<string?>("--listen") { Description = "The address to listen on, such as 0.0.0.0; this machine alone where it is not given." };
        listen.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !IPAddress.TryParse(given, out _))
            {
                result.AddError($"--listen is an address in digits, not '{given}'.");
            }
        });
        var token = new Option<string?>("--token") { Description = $"What visitors must know; {TokenVariable} keeps it out of the list of processes." };
        var host = new Option<string[]>("--host") { Description = "A further name by which visitors may call the server, such as a proxy's.", AllowMultipleArgumentsPerToken = true };
        var fetch = new Option<bool>("--allow-fetch") { Description = "Let visitors give addresses, which this machine then fetches." };
        var work = new WorkOptions(command);
        command.Arguments.Add(file);
        foreach (var option in (Option[])[port, open, listen, token, host, fetch])
        {
            command.Options.Add(option);
        }

        command.SetAction(async (result, cancellation) =>
        {
            var options = new WorkbenchOptions
            {
                Dossier = result.GetValue(file)!,
                Address = result.GetValue(listen) is { } address ? IPAddress.Parse(address) : IPAddress.Loopback,
                Port = result.GetValue(port),
                Token = result.GetValue(token) ?? (Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } secret ? secret : null),
                Hosts = [.. result.GetValue(host) ?? []],
                Documents = new UploadReader(
                    () => work.Reader(result, work.Network(result)),
                    new DocumentSource(IntakeLimits.Default) { Fetcher = result.GetValue(fetch) ? new WebFetcher(FetchOptions.Default, IntakeLimits.Default, TimeProvider.System) : null },
                    work.Threads(result)),
            };
            if (options.Danger is { } danger)
            {
                await terminal.Error.WriteLineAsync(danger);
                return (int)ExitCode.WrongUsage;
            }

            // Says at once what is wrong with the file, and brings one of an older program up to date.
            BringUpToDate(options.Dossier, terminal, cancellation);
            await using var server = WorkbenchServer.Build(options);
            try
            {
                await server.StartAsync(cancellation);
                await WorkbenchServer.ReadyAsync(server, cancellation);
            }
            catch (IOException fault)
            {
                await terminal.Error.WriteLineAsync($"The port {options.Port} of {options.Address} cannot be listened on: {fault.Message} Choose another with --port.");
                return (int)ExitCode.NothingDone;
            }

            var home = server.Urls.First();
            await terminal.Out.WriteLineAsync($"{options.Dossier}: {home}");
            await terminal.Out.WriteLineAsync("Stop with Ctrl+C.");
            await terminal.Out.FlushAsync(cancellation);
            if (result.GetValue(open))
            {
                Open(home, terminal);
            }

            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                // To be stopped is how it ends.
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await server.StopAsync(patience.Token);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void BringUpToDate(string path, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            DossierAccess.Open(path, terminal, cancellation).Dispose();
        }
        catch (DossierException fault) when (fault.Code == DossierCodes.OlderSchema)
        {
            DossierFile.OpenForWriting(path).Dispose();
        }
    }

    private static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or SocketException or PlatformNotSupportedException or FileNotFoundException)
        {
            terminal.Error.WriteLine("No browser could be opened; open the address yourself.");
        }
    }
}
