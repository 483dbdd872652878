using System.Xml.Linq;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Exports;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Tests.Relations;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Exports;

public sealed class GraphExportTests
{
    private static readonly Claim[] Claims =
    [
        PairTableTests.Claim("c1", EventType.Assault, "a&\"<", "b", "1956-10-29"),
        PairTableTests.Claim("c2", EventType.Accuse, "a&\"<", "b", "1956-11-05"),
        PairTableTests.Claim("c3", EventType.Aid, "a&\"<", "b", "1956-11-06"),
        PairTableTests.Claim("c4", EventType.Agree, "b", "c"),
        PairTableTests.Claim("c5", EventType.Aid, "b", "c", "1956-11-06", accounts: "d"),
        PairTableTests.Claim("c6", EventType.Request, "c", "b", "1956-11-06"),
    ];

    [Fact]
    public void WriteGexf_Relations_AreDatedWeightedSignedEdgesBetweenKnownNodes()
    {
        var gexf = XDocument.Parse(Written(g => g.WriteGexf)).Root!;
        var space = gexf.Name.Namespace;
        space.NamespaceName.ShouldBe("http://gexf.net/1.3");
        var graph = gexf.Element(space + "graph")!;
        (graph.Attribute("mode")!.Value, graph.Attribute("defaultedgetype")!.Value, graph.Attribute("timeformat")!.Value).ShouldBe(("dynamic", "directed", "date"));
        var nodes = graph.Descendants(space + "node").Select(n => n.Attribute("id")!.Value).ToList();
        nodes.ShouldBe(["a&\"<", "b", "c"]);
        graph.Descendants(space + "node").First().Attribute("label")!.Value.ShouldBe("name of a&\"<\uFFFD", "a control character has no place in XML");
        var edges = graph.Descendants(space + "edge").ToList();
        edges.Select(e => (string)e.Attribute("id")!).ShouldBeUnique();
        edges.ShouldAllBe(e => nodes.Contains((string)e.Attribute("source")!) && nodes.Contains((string)e.Attribute("target")!));
        edges.Select(e => $"{(string)e.Attribute("kind")!} {(string)e.Attribute("weight")!} {(string?)e.Attribute("start")} {(string?)e.Attribute("end")}")
            .ShouldBe(["cooperation 1 1956-11-06 1956-11-06", "conflict 2 1956-10-29 1956-11-05", "cooperation 1  "]);
        Values(edges[1]).ShouldBe(["edge-sign=-1", "edge-intensity=-12", "edge-verbal=1", "edge-material=1", "edge-claims-per-month=1@1956-10-01/1956-10-31", "edge-claims-per-month=1@1956-11-01/1956-11-30"]);

        // Every value is of an attribute that is declared for its kind of element, and a dated one of a dynamic attribute.
        foreach (var value in graph.Descendants(space + "attvalue"))
        {
            var declared = graph.Descendants(space + "attribute").Single(a => a.Attribute("id")!.Value == value.Attribute("for")!.Value).Parent!;
            declared.Attribute("class")!.Value.ShouldBe(value.Parent!.Parent!.Name.LocalName);
            declared.Attribute("mode")!.Value.ShouldBe(value.Attribute("start") is null ? "static" : "dynamic");
        }

        static IEnumerable<string> Values(XElement edge) => edge.Descendants(edge.Name.Namespace + "attvalue")
            .Select(v => $"{(string)v.Attribute("for")!}={(string)v.Attribute("value")!}" + (v.Attribute("start") is { } start ? $"@{start.Value}/{(string)v.Attribute("end")!}" : ""));
    }

    [Fact]
    public void WriteGraphMl_Relations_AreOneEdgeAPairWithDeclaredKeys()
    {
        var root = XDocument.Parse(Written(g => g.WriteGraphMl)).Root!;
        var space = root.Name.Namespace;
        var keys = root.Elements(space + "key").ToDictionary(k => k.Attribute("id")!.Value, k => k.Attribute("for")!.Value);
        root.Descendants(space + "data").ShouldAllBe(d => keys[d.Attribute("key")!.Value] == d.Parent!.Name.LocalName);
        root.Descendants(space + "edge").Select(e => string.Join(' ', e.Elements().Select(d => d.Value))).ShouldBe(["3 -1 -2 0 1 1 1 1956-10-29 1956-11-06", "1 1 2.5 1 0 0 0"]);
    }

    [Fact]
    public void Polecat_Claims_AreRowsOfEventsInItsColumns()
    {
        var documents = new DossierDocument("d0", null, null, "Post", [], null, null, "en", 5, null);
        var claim = PairTableTests.Claim("c1", EventType.Assault, "a", "b c", "1956-10-29", accounts: "A d", sources: 2, contested: true) is var made
            ? made with { Accounts = [made.Accounts[0] with { Event = "e1", Evidence = new Evidence("d0", new TextSpan(0, 12), "He \"hit\", so") }, made.Accounts[1]] }
            : null!;
        var dossier = new Dossier([documents], [PairTableTests.Actor("a", "Ruritania", country: "RUR", sector: "GOV"), PairTableTests.Actor("b", "Borduria"), PairTableTests.Actor("c", "Cagliostro")], [claim], [], []);
        using var text = new StringWriter();
        PolecatCsv.Write(dossier, (document, id) => (document, id) == ("d0", "e1") ? ("aerial", "Zenda") : null, text);
        var lines = text.ToString().Split("\r\n");
        lines[0].ShouldStartWith("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,");
        lines[0].ShouldContain(",Language,Version,Status,Voice,Independent Sources,");
        lines.Length.ShouldBe(4, "a head, two pairs, and what is behind the last line");
        lines[1].ShouldStartWith("c1,1956-10-29,ASSAULT,aerial,-9,MATERIAL CONFLICT,,Ruritania,RUR,,GOV,GOV,,,,Borduria,");
        lines[1].ShouldEndWith(",a,b,d0,0,12,\"He \"\"hit\"\", so\"");
        lines[1].ShouldContain(",contested,Post,2,2,");
        lines[1].ShouldContain(",Zenda,");
        PolecatCsv.Columns.Length.ShouldBe(51);
        lines[2].Count(c => c == ',').ShouldBe(51, "fifty commas part the columns, and one stands in the quote");
    }

    private static string Written(Func<RelationGraph, Action<Stream>> write)
    {
        var graph = new RelationGraph(PairTableTests.Ties(Claims), Standings.Told, party => $"name of {party}" + (party[0] == 'a' ? "\u0001" : ""), party => party == "b" ? "BOR" : null, TimeUnit.Month);
        using var stream = new MemoryStream();
        write(graph)(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
