namespace Hearsay.Intake.Tables;

/// <summary>What a column of a table, or a field of a JSON object, may hold of a document.</summary>
internal enum FieldKind
{
    Id,
    Text,
    Html,
    Title,
    Outlet,
    Byline,
    Published,
    Uri,
}
