using System.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>The files beside this code.</summary>
internal static class ViewResources
{
    /// <summary>The text of a file in this folder, with line feeds alone.</summary>
    /// <exception cref="InvalidOperationException">The file is not in the assembly.</exception>
    public static string Read(string name)
    {
        var resource = $"{typeof(ViewResources).Namespace}.{name}";
        using var stream = typeof(ViewResources).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
