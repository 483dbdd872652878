using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Exports;

/// <summary>
/// Writes how parties act towards one another for graph programs: the parties as nodes, dated, weighted and signed ties as directed edges. Weights are
/// numbers of claims, always positive, since layouts cannot bear others; the sign is an attribute of its own.
/// </summary>
/// <param name="ties">The ties, between parties.</param>
/// <param name="shown">The standings that count.</param>
/// <param name="name">The name of a party.</param>
/// <param name="state">The ISO code of the state for which a party acts; null where there is none.</param>
/// <param name="unit">The periods by which the counts of an edge are told over time.</param>
public sealed class RelationGraph(IEnumerable<Tie> ties, ImmutableArray<Standing> shown, Func<string, string> name, Func<string, string?> state, TimeUnit unit)
{
    private const string GexfSpace = "http://gexf.net/1.3";
    private const string GraphMlSpace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false) };

    /// <summary>The ties that count, in a fixed order.</summary>
    private readonly ImmutableArray<Tie> _ties = [.. ties.Where(t => shown.Contains(t.Standing) && EventScale.Sign(t.Type) != 0)
        .OrderBy(t => t.Source, StringComparer.Ordinal).ThenBy(t => t.Target, StringComparer.Ordinal).ThenBy(t => t.First ?? DateOnly.MaxValue).ThenBy(t => t.Claim, StringComparer.Ordinal)];

    /// <summary>
    /// Writes GEXF 1.3, as Gephi reads it: for each pair one edge of kind "cooperation" and one of kind "conflict", each with first and last day, and by period its
    /// number of claims.
    /// </summary>
    public void WriteGexf(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("gexf", GexfSpace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", GexfSpace);
        xml.WriteElementString("creator", GexfSpace, "Hearsay");
        xml.WriteElementString("description", GexfSpace, $"Claims that are {string.Join(", ", shown.Select(s => s.ToString().ToLowerInvariant()))}");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", GexfSpace);
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("timerepresentation", "interval");
        Attributes(xml, "node", "static", ("state", "string"), ("claims", "integer"));
        Attributes(xml, "edge", "static", ("sign", "integer"), ("intensity", "double"), ("verbal", "integer"), ("material", "integer"));
        Attributes(xml, "edge", "dynamic", ("claims per " + unit.ToString().ToLowerInvariant(), "integer"));
        xml.WriteStartElement("nodes", GexfSpace);
        foreach (var (party, own) in Parties())
        {
            xml.WriteStartElement("node", GexfSpace);
            xml.WriteAttributeString("id", Clean(party));
            xml.WriteAttributeString("label", Clean(name(party)));
            Lifetime(xml, own);
            xml.WriteStartElement("attvalues", GexfSpace);
            if (state(party) is { } code)
            {
                Value(xml, "node-state", code);
            }

            Value(xml, "node-claims", own.Select(t => t.Claim).Distinct(StringComparer.Ordinal).Count());
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", GexfSpace);
        var number = 0;
        foreach (var edge in _ties.GroupBy(t => (t.Source, t.Target, Sign: EventScale.Sign(t.Type))).OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Target, StringComparer.Ordinal).ThenByDescending(g => g.Key.Sign))
        {
            xml.WriteStartElement("edge", GexfSpace);
            xml.WriteAttributeString("id", (number++).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", Clean(edge.Key.Source));
            xml.WriteAttributeString("target", Clean(edge.Key.Target));
            xml.WriteAttributeString("kind", edge.Key.Sign > 0 ? "cooperation" : "conflict");
            xml.WriteAttributeString("weight", edge.Count().ToString(CultureInfo.InvariantCulture));
            Lifetime(xml, edge);
            xml.WriteStartElement("attvalues", GexfSpace);
            Value(xml, "edge-sign", edge.Key.Sign);
            Value(xml, "edge-intensity", edge.Sum(t => EventScale.Intensity(t.Type)));
            Value(xml, "edge-verbal", edge.Count(IsVerbal));
            Value(xml, "edge-material", edge.Count(t => !IsVerbal(t)));
            foreach (var period in edge.GroupBy(t => Period.Of(t, unit)).Where(p => p.Key is not null).OrderBy(p => p.Key!.Value.From))
            {
                Value(xml, "edge-claims-per-" + unit.ToString().ToLowerInvariant(), period.Count(), period.Key);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes GraphML: for each pair one edge with its counts, its sign, and its first and last day.</summary>
    public void WriteGraphMl(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("graphml", GraphMlSpace);
        foreach (var (target, id, type) in new[]
        {
            ("node", "label", "string"), ("node", "state", "string"), ("edge", "weight", "double"), ("edge", "sign", "int"), ("edge", "intensity", "double"), ("edge", "verbalCooperation", "int"),
            ("edge", "materialCooperation", "int"), ("edge", "verbalConflict", "int"), ("edge", "materialConflict", "int"), ("edge", "start", "string"), ("edge", "end", "string"),
        })
        {
            xml.WriteStartElement("key", GraphMlSpace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", GraphMlSpace);
        xml.WriteAttributeString("id", "relations");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var (party, _) in Parties())
        {
            xml.WriteStartElement("node", GraphMlSpace);
            xml.WriteAttributeString("id", Clean(party));
            Data(xml, "label", Clean(name(party)));
            Data(xml, "state", state(party));
            xml.WriteEndElement();
        }

        var number = 0;
        var bySides = _ties.ToLookup(t => (t.Source, t.Target));
        foreach (var row in PairTable.Of(_ties, shown, unit: null))
        {
            var own = bySides[(row.Source, row.Target)].ToList();
            xml.WriteStartElement("edge", GraphMlSpace);
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"e{number++}"));
            xml.WriteAttributeString("source", Clean(row.Source));
            xml.WriteAttributeString("target", Clean(row.Target));
            Data(xml, "weight", row.Weight);
            Data(xml, "sign", row.Sign);
            Data(xml, "intensity", row.Intensity);
            Data(xml, "verbalCooperation", row.VerbalCooperation);
            Data(xml, "materialCooperation", row.MaterialCooperation);
            Data(xml, "verbalConflict", row.VerbalConflict);
            Data(xml, "materialConflict", row.MaterialConflict);
            Data(xml, "start", Day(own.Min(t => t.First)));
            Data(xml, "end", Day(own.Max(t => t.Last)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string target, string mode, params ReadOnlySpan<(string Title, string Type)> attributes)
    {
        xml.WriteStartElement("attributes", GexfSpace);
        xml.WriteAttributeString("class", target);
        xml.WriteAttributeString("mode", mode);
        foreach (var (title, type) in attributes)
        {
            xml.WriteStartElement("attribute", GexfSpace);
            xml.WriteAttributeString("id", $"{target}-{title.Replace(' ', '-')}");
            xml.WriteAttributeString("title", title);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string attribute, IFormattable value, Period? period = null) => Value(xml, attribute, value.ToString(null, CultureInfo.InvariantCulture), period);

    private static void Value(XmlWriter xml, string attribute, string value, Period? period = null)
    {
        xml.WriteStartElement("attvalue", GexfSpace);
        xml.WriteAttributeString("for", attribute);
        xml.WriteAttributeString("value", value);
        if (period is { } known)
        {
            xml.WriteAttributeString("start", Day(known.From));
            xml.WriteAttributeString("end", Day(known.To));
        }

        xml.WriteEndElement();
    }

    /// <summary>From the first to the last day; for ever where no day is known.</summary>
    private static void Lifetime(XmlWriter xml, IEnumerable<Tie> ties)
    {
        var all = ties.ToList();
        if ((all.Min(t => t.First), all.Max(t => t.Last)) is ({ } first, { } last))
        {
            xml.WriteAttributeString("start", Day(first));
            xml.WriteAttributeString("end", Day(last));
        }
    }

    private static void Data(XmlWriter xml, string key, IFormattable value) => Data(xml, key, value.ToString(null, CultureInfo.InvariantCulture));

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data", GraphMlSpace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static bool IsVerbal(Tie tie) => EventScale.Quad(tie.Type) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for most control characters and for lone surrogates.</summary>
    private static string Clean(string text)
    {
        var clean = text.ToCharArray();
        for (var index = 0; index < clean.Length; index++)
        {
            if (index + 1 < clean.Length && XmlConvert.IsXmlSurrogatePair(clean[index + 1], clean[index]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(clean[index]))
            {
                clean[index] = '\uFFFD';
            }
        }

        return new string(clean);
    }

    private IEnumerable<(string Party, List<Tie> Ties)> Parties() => _ties
        .SelectMany(t => new[] { (Party: t.Source, Tie: t), (Party: t.Target, Tie: t) })
        .GroupBy(t => t.Party, t => t.Tie, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (g.Key, g.ToList()));
}
