using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Storage.Building;

/// <summary>What was made of the documents that were needed last, for the steps that lay documents side by side.</summary>
internal sealed class RecentDocuments
{
    private const int Most = 2000;

    /// <summary>What they tell.</summary>
    public Recent<IReadOnlyList<Telling>> Tellings { get; } = new(Most);

    /// <summary>What they are about.</summary>
    public Recent<StoryText> Texts { get; } = new(Most);

    /// <summary>Forgets a document that has changed.</summary>
    public void Forget(string document)
    {
        Tellings.Forget(document);
        Texts.Forget(document);
    }

    /// <summary>Forgets everything: what was written has been taken back.</summary>
    public void Clear()
    {
        Tellings.Clear();
        Texts.Clear();
    }
}
