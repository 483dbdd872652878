namespace Hearsay.Cli.Listings;

/// <summary>A column of a listing.</summary>
/// <param name="Name">Its name in JSON and CSV, and over the table.</param>
/// <param name="InTable">Whether a table shows it; JSON and CSV show all.</param>
internal sealed record Column(string Name, bool InTable = true);
