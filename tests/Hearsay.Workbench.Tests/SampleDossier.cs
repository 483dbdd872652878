using System.Diagnostics;

namespace Hearsay.Workbench.Tests;

/// <summary>The sample story, read once for all tests and served.</summary>
public sealed class SampleDossier : IAsyncLifetime
{
    /// <summary>The name of the collection of tests that share it.</summary>
    public const string Collection = "sample dossier";

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    /// <summary>The path of the dossier.</summary>
    public string Path => System.IO.Path.Combine(_folder, "suez-1956.hearsay");

    /// <summary>The server.</summary>
    public ServedDossier Server { get; private set; } = null!;

    /// <summary>Pages of every kind, each found from the lists.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await ReadAsync(System.IO.Path.GetRelativePath(Checkout.Root, Checkout.Sample), Path);
        Server = await ServedDossier.StartAsync(Path);
        Pages = await EveryKind.OfPagesAsync(Server);
    }

    /// <summary>Reads documents into a dossier, as the command does; their files go by paths from the root of the checkout.</summary>
    internal static async Task ReadAsync(string documents, string dossier)
    {
        var program = System.IO.Path.Combine(AppContext.BaseDirectory, "hearsay.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "read", documents, "-o", dossier, "--quiet"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Checkout.Root })!;
        var error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The tests that share the sample dossier.</summary>
[CollectionDefinition(SampleDossier.Collection)]
public sealed class SampleDossierTests : ICollectionFixture<SampleDossier>;
