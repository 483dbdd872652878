using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Hearsay.Tests;

/// <summary>How properties are checked: by the same random cases every time, or, on wish, by many new ones.</summary>
internal static class PropertyChecks
{
    /// <summary>
    /// Throws where a case is found that breaks the property. The cases are the same in every run, so that a change of the code alone can
    /// make a test fail. With <c>HEARSAY_RANDOM_CASES=5000</c> in the environment it tries that many new ones, which is how new faults are looked for.
    /// </summary>
    /// <param name="property">What must hold of every case.</param>
    /// <param name="cases">How many cases are tried.</param>
    /// <param name="size">The size to which cases grow.</param>
    public static void Holds(this Property property, int cases = 100, int size = 100)
    {
        var config = Config.QuickThrowOnFailure.WithEndSize(size);
        property.Check(int.TryParse(Environment.GetEnvironmentVariable("HEARSAY_RANDOM_CASES"), CultureInfo.InvariantCulture, out var many)
            ? config.WithMaxTest(many)
            : config.WithMaxTest(cases).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1956, 1961), FSharpOption<int>.None))));
    }
}
