using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Claims;

/// <summary>The voices behind a statement, from the outlet inwards.</summary>
internal static class VoiceChain
{
    /// <summary>Deeper nesting than this is cut at its inner end; it also ends a chain that runs in a circle.</summary>
    private const int Deepest = 16;

    /// <summary>The attributions from the outermost to the one at <paramref name="voice"/>; empty for -1.</summary>
    public static ImmutableArray<DigestAttribution> Attributions(DocumentDigest digest, int voice)
    {
        var inner = ImmutableArray.CreateBuilder<DigestAttribution>();
        for (; voice >= 0 && inner.Count < Deepest; voice = digest.Attributions[voice].Parent)
        {
            inner.Add(digest.Attributions[voice]);
        }

        inner.Reverse();
        return inner.ToImmutable();
    }

    /// <summary>What the voices are called: the outlet, the wire, and for each attribution the medium that carried it and its source.</summary>
    public static ImmutableArray<string> Names(DocumentDigest digest, int voice)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        if (digest.Document.Outlet is { } outlet)
        {
            chain.Add(outlet);
        }

        if (digest.Wire is { } wire && wire != digest.Document.Outlet)
        {
            chain.Add(wire);
        }

        foreach (var attribution in Attributions(digest, voice))
        {
            if (attribution.Medium is { } medium && !chain.Contains(medium))
            {
                chain.Add(medium);
            }

            chain.Add(attribution.Voice);
        }

        return chain.ToImmutable();
    }
}
