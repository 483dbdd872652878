namespace Hearsay.Cli.Tests;

/// <summary>Where the checkout, its sample and the shared texts beside it stand.</summary>
internal static class Checkout
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>The sample story.</summary>
    public static string Sample => Path.Combine(Root, "samples", "suez-1956");

    /// <summary>A file or folder of the shared texts; a test that needs one fails where it is missing.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        return Path.Exists(full) ? full : throw new FileNotFoundException($"This test reads {full}, which stands beside the checkout.", full);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"There is no Hearsay.slnx above {AppContext.BaseDirectory}.");
    }
}
