namespace Hearsay.Workbench.Tests;

/// <summary>Where the checkout and its sample stand.</summary>
internal static class Checkout
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>The sample story.</summary>
    public static string Sample => Path.Combine(Root, "samples", "suez-1956");

    /// <summary>The first story, beside the checkout; not everywhere there.</summary>
    public static string FirstStory => Path.GetFullPath(Path.Combine(Root, "..", "shared", "first-story"));

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
