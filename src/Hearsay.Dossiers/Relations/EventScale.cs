using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Relations;

/// <summary>Class and intensity of PLOVER's event types, as the PLOVER manual gives them; <c>scale.tsv</c> names the tables.</summary>
public static class EventScale
{
    private static readonly FrozenDictionary<EventType, (QuadClass Quad, double Intensity, int Leaning)> Types = Tables.Rows("Relations.scale.tsv")
        .ToFrozenDictionary(r => Enum.Parse<EventType>(r[0]), r => (Enum.Parse<QuadClass>(r[1]), double.Parse(r[2], CultureInfo.InvariantCulture), r[3] switch { "friendly" => 1, "hostile" => -1, _ => 0 }));

    /// <summary>The quad class of a type.</summary>
    public static QuadClass Quad(EventType type) => Types[type].Quad;

    /// <summary>How cooperative (up to 10) or hostile (down to -10) a type is; 0 for requests.</summary>
    public static double Intensity(EventType type) => Types[type].Intensity;

    /// <summary>1 for cooperation, -1 for conflict, 0 for a request: it is hostile to PLOVER ("to demand") but may ask for help as well.</summary>
    public static int Sign(EventType type) => type == EventType.Request ? 0 : Quad(type) is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation ? 1 : -1;

    /// <summary>What a type says about how its ends stand to one another: 1 for friendly, -1 for hostile, 0 for retreats and concessions, which lessen a conflict but make no friends, and for requests.</summary>
    public static int Leaning(EventType type) => Types[type].Leaning;
}
