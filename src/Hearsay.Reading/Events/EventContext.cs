using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>What an event is about beyond its type: a general context of PLOVER.</summary>
/// <param name="Code">The manual's code: "military", "human_rights", "election" …</param>
/// <param name="Cue">The first words that say so, or the participant whose kind does; never empty.</param>
public readonly record struct EventContext(string Code, TextSpan Cue)
{
    /// <summary>All codes, sorted.</summary>
    public static ImmutableArray<string> Codes => Contexts.Codes;
}
