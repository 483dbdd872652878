using FsCheck;
using FsCheck.Fluent;

namespace Hearsay.Dossiers.Tests.Views;

/// <summary>Holds a check against many random dossiers.</summary>
internal static class RandomStories
{
    public static void Hold(Action<Dossier> check) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            check(RandomStory.Make(seed));
            return true;
        }).Holds(40);
}
