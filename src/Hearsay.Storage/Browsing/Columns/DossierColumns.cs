namespace Hearsay.Storage.Browsing.Columns;

/// <summary>
/// By what documents, claims and quotations are filtered, ordered and counted, held in memory by column for one state of a dossier: about 200 bytes a claim. What is shown
/// is still read from the file; only which rows these are is answered from here, and the answer is the same as the file's.
/// </summary>
public sealed class DossierColumns
{
    private DossierColumns(DossierView view)
    {
        Generation = view.Generation;
        Documents = DocumentColumns.Read(view);
        Claims = ClaimColumnsReader.Read(view, Documents);
        Quotations = QuotationColumns.Read(view);
    }

    /// <summary>The generation of the dossier that is held.</summary>
    public long Generation { get; }

    internal DocumentColumns Documents { get; }

    internal ClaimColumns Claims { get; }

    internal QuotationColumns Quotations { get; }

    /// <summary>Reads the columns; one to two seconds for 300,000 claims.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public static DossierColumns Read(DossierView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new DossierColumns(view);
    }
}
