using System.Collections.Immutable;
namespace Hearsay.Dossiers.Views;

/// <summary>Two parties of whom more speaks for an alignment than against one.</summary>
/// <param name="One">The key of the one.</param>
/// <param name="OneName">Its name.</param>
/// <param name="Other">The key of the other.</param>
/// <param name="OtherName">Its name.</param>
/// <param name="For">The sum of the weights of the signs for it.</param>
/// <param name="Against">The sum of those against it.</param>
/// <param name="Signs">The strongest signs, those for it first.</param>
/// <param name="MoreSigns">How many further signs there are.</param>
public sealed record BriefAlignment(string One, string OneName, string Other, string OtherName, double For, double Against, ImmutableArray<BriefSign> Signs, int MoreSigns);
