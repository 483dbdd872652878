using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Dossiers.Balance;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Cli.Listings;

/// <summary>The balance of a group to be read: the measures, the camps, the pairs at odds with the claims behind them, and the periods.</summary>
internal sealed class BalanceSheet(BalanceState whole, ImmutableArray<BalanceState> series, Parties parties, ImmutableArray<Standing> shown, Func<IReadOnlyCollection<string>, ImmutableArray<Claim>> claimsOf, ImmutableArray<Tie> ties)
{
    private const int ClaimsAPair = 3;
    private const int TrianglesShown = 8;

    /// <summary>Writes it as text.</summary>
    public void WriteText(Terminal terminal)
    {
        var output = terminal.Out;
        if (whole.Graph.Ties.IsEmpty)
        {
            output.WriteLine("No two of them have a tie of a standing that is shown.");
            return;
        }

        output.WriteLine($"Counted are claims that are {string.Join(", ", shown.Select(Lower))}. A pair is friendly where the intensities of its claims add up to more than 0; retreats, concessions and requests do not count.");
        output.WriteLine();
        Measures(output, whole);
        Camps(output);
        AtOdds(output);
        Unbalanced(output);
        if (!series.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("OVER TIME");
            output.WriteLine("A pair keeps its sign until a period tells otherwise.");
            foreach (var state in series)
            {
                Over(output, state);
            }
        }
    }

    /// <summary>Writes it as one JSON object.</summary>
    public void WriteJson(Terminal terminal)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.Output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "hearsay/balance/1");
            json.WriteStartArray("shown");
            foreach (var standing in shown)
            {
                json.WriteStringValue(Lower(standing));
            }

            json.WriteEndArray();
            json.WriteStartObject("all");
            State(json, whole);
            json.WriteEndObject();
            json.WriteStartArray("periods");
            foreach (var state in series)
            {
                json.WriteStartObject();
                State(json, state);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Out.Write('\n');
    }

    private static void Measures(TextWriter output, BalanceState state)
    {
        var (ties, hostile) = (state.Graph.Ties.Length, state.Graph.Ties.Count(t => t.Sign < 0));
        var stated = state.Graph.Ties.Length - state.Told;
        output.WriteLine($"{state.Graph.Count} parties, {ties} ties: {ties - hostile} friendly, {hostile} hostile{(state.Period is null && stated > 0 ? $"; {stated} of them by what is stated alone (allies, enemies)" : "")}.");
        output.WriteLine(state.TriangleShare is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"Triangles: {state.Triangles.Count(t => t.Sign > 0)} of {state.Triangles.Length} are balanced ({share:0.000}).")
            : "Triangles: there are none.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Walks: {state.Walk:0.000}."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Frustration: {state.Frustration.Index} of {ties} ties {(state.Frustration.Index == 1 ? "is" : "are")} at odds with a division in two ({state.Frustration.Normalized(ties):0.000}); {(state.Frustration.IsExact ? "no division has fewer" : "found by local search: another division may have fewer")}."));
    }

    private void Camps(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(whole.Frustration.AtOdds.Any(t => t.Share < 1) ? "CAMPS (one of several equally good divisions)" : "CAMPS");
        var parts = whole.Graph.Parts();
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            if (index == 1)
            {
                output.WriteLine("  No tie leads from these to the following:");
            }

            var camps = part.GroupBy(p => whole.Frustration.Camps[p]).OrderBy(c => c.Key).Select(c => string.Join(", ", c.Select(Name)));
            output.WriteLine($"  {string.Join(parts.Length > 1 ? " | " : "\n  ", camps)}");
        }
    }

    private void AtOdds(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(whole.Frustration.Index == 0 ? "No pair is at odds: the group falls into two camps." : "AT ODDS WITH THE CAMPS");
        foreach (var tie in whole.Frustration.AtOdds)
        {
            var often = tie.Share < 1 ? string.Create(CultureInfo.InvariantCulture, $", in {tie.Share:0%} of the best divisions") : "";
            output.WriteLine($"  {Name(tie.One)} and {Name(tie.Other)}: {(tie.Sign > 0 ? "friendly though in different camps" : "hostile though in one camp")}{often}");
            foreach (var claim in Behind(tie))
            {
                output.WriteLine($"    {claim.Summary} [{claim.Id}]");
                output.WriteLine($"      \"{OneLine(Standings.Telling(claim).Evidence.Quote)}\"");
            }
        }
    }

    private void Unbalanced(TextWriter output)
    {
        var unbalanced = whole.Triangles.Where(t => t.Sign < 0).ToList();
        if (unbalanced.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("UNBALANCED TRIANGLES");
        foreach (var triangle in unbalanced.Take(TrianglesShown))
        {
            output.WriteLine($"  {Side(triangle.First, triangle.Second)}, {Side(triangle.First, triangle.Third)}, {Side(triangle.Second, triangle.Third)}");
        }

        if (unbalanced.Count > TrianglesShown)
        {
            output.WriteLine($"  and {unbalanced.Count - TrianglesShown} more");
        }
    }

    private void Over(TextWriter output, BalanceState state)
    {
        var count = state.Graph.Ties.Length;
        var triangles = state.TriangleShare is { } share ? string.Create(CultureInfo.InvariantCulture, $"{state.Triangles.Count(t => t.Sign > 0)} of {state.Triangles.Length} triangles balanced ({share:0.000})") : "no triangles";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {state.Period}: {count} ties ({state.Told} told now), {triangles}, walks {state.Walk:0.000}, frustration {state.Frustration.Index} ({state.Frustration.Normalized(count):0.000}){(state.Frustration.IsExact ? "" : ", by local search")}"));
        foreach (var (one, other) in state.Turned)
        {
            output.WriteLine($"    {Name(one)} and {Name(other)} turned {(state.Graph[one, other] > 0 ? "friendly" : "hostile")}");
        }

        if (state.Frustration.Index > 0)
        {
            output.WriteLine($"    at odds: {string.Join("; ", state.Frustration.AtOdds.Select(t => $"{Name(t.One)} and {Name(t.Other)}{(t.Share < 1 ? "?" : "")}"))}");
        }
    }

    private void State(Utf8JsonWriter json, BalanceState state)
    {
        json.WriteString("period", state.Period?.ToString());
        json.WriteStartArray("parties");
        for (var party = 0; party < state.Graph.Count; party++)
        {
            json.WriteStartObject();
            json.WriteString("key", state.Graph.Names[party]);
            json.WriteString("name", Name(party));
            json.WriteNumber("camp", state.Frustration.Camps[party]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ties");
        foreach (var (one, other, sign) in state.Graph.Ties)
        {
            json.WriteStartObject();
            json.WriteString("one", state.Graph.Names[one]);
            json.WriteString("other", state.Graph.Names[other]);
            json.WriteNumber("sign", sign);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("told", state.Told);
        json.WriteNumber("triangles", state.Triangles.Length);
        json.WriteNumber("balancedTriangles", state.Triangles.Count(t => t.Sign > 0));
        json.WriteNumber("walk", Math.Round(state.Walk, 6));
        json.WriteNumber("frustration", state.Frustration.Index);
        json.WriteNumber("frustrationNormalized", Math.Round(state.Frustration.Normalized(state.Graph.Ties.Length), 6));
        json.WriteBoolean("exact", state.Frustration.IsExact);
        json.WriteStartArray("atOdds");
        foreach (var tie in state.Frustration.AtOdds)
        {
            json.WriteStartObject();
            json.WriteString("one", state.Graph.Names[tie.One]);
            json.WriteString("other", state.Graph.Names[tie.Other]);
            json.WriteNumber("sign", tie.Sign);
            json.WriteNumber("share", Math.Round(tie.Share, 6));
            json.WriteStartArray("claims");
            foreach (var claim in state.Period is null ? Behind(tie) : [])
            {
                json.WriteStringValue(claim.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The claims that weigh most for the sign of a tie.</summary>
    private ImmutableArray<Claim> Behind(TieAtOdds tie) =>
        claimsOf(BalanceSeries.Behind(ties, whole.Graph.Names[tie.One], whole.Graph.Names[tie.Other], tie.Sign, shown, ClaimsAPair));

    private string Side(int one, int other) => $"{Name(one)} {(whole.Graph[one, other] > 0 ? "+" : "-")} {Name(other)}";

    private string Name(int party) => parties.Name(whole.Graph.Names[party]);

    private static string Lower(Standing standing) => standing.ToString().ToLowerInvariant();

    /// <summary>One line without control characters, so that no text can move the cursor of a terminal.</summary>
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
