namespace Hearsay.Workbench.Hosting;

/// <summary>A question that cannot be answered: the visitor is told why, in a calm page.</summary>
public sealed class PageException : Exception
{
    /// <summary>Makes a fault.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="message">Why, as a sentence.</param>
    public PageException(int status, string message)
        : base(message)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        Status = status;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>There is nothing of that kind under that id.</summary>
    public static PageException NotFound(string what) => new(404, $"The dossier has no such {what}.");
}
