namespace Hearsay.Workbench.Models;

/// <summary>A passage with the document in which it stands.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Published">When; null where unknown.</param>
/// <param name="Begin">The first UTF-16 code unit of the passage in the document's text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Quote">The words there.</param>
public sealed record EvidenceLine(string Document, string Title, string? Outlet, DateOnly? Published, int Begin, int End, string Quote);
