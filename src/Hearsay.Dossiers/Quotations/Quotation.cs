using System.Collections.Immutable;
using Hearsay.Reading.Attributions;

namespace Hearsay.Dossiers.Quotations;

/// <summary>Words or thoughts that a document reports of somebody.</summary>
/// <param name="Id">The document's id, a colon, and the attribution's id.</param>
/// <param name="Outlet">The outlet that carried it; null where unknown.</param>
/// <param name="Published">The day on which it was published; null where unknown.</param>
/// <param name="Actor">The key of the source's actor; null where unknown.</param>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Cue">The reporting words as written; empty where there are none.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="SourceStance">How the source stands to the content.</param>
/// <param name="AuthorStance">How the author does.</param>
/// <param name="Evidence">The content, from the begin of its first to the end of its last span.</param>
public sealed record Quotation(
    string Id,
    string? Outlet,
    DateOnly? Published,
    string? Actor,
    string Source,
    string Cue,
    ImmutableArray<string> Chain,
    Manner Manner,
    SourceStance SourceStance,
    AuthorStance AuthorStance,
    Evidence Evidence);
