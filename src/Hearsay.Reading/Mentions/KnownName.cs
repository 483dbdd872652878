using Hearsay.Reading.Gazetteers;

namespace Hearsay.Reading.Mentions;

/// <summary>A stretch of tokens that is written like a name of the gazetteer.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Entry">What it names.</param>
/// <param name="Use">As name or as adjective.</param>
internal readonly record struct KnownName(int First, int End, Entry Entry, AliasUse Use);
