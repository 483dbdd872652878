namespace Hearsay.Dossiers.Balance;

/// <summary>Three parties of which each has a tie to the others, by their numbers, ascending.</summary>
/// <param name="First">The lowest number.</param>
/// <param name="Second">The next.</param>
/// <param name="Third">The highest.</param>
/// <param name="Sign">The product of the three signs: 1 where it is balanced ("the friend of my friend", "the enemy of my enemy"), else -1.</param>
public readonly record struct Triangle(int First, int Second, int Third, int Sign)
{
    /// <summary>
    /// All triangles of a graph. The share of those that are balanced is the oldest measure of balance (Cartwright and Harary, "Structural
    /// balance: a generalization of Heider's theory", Psychological Review 63 (1956) 277-293).
    /// </summary>
    public static IEnumerable<Triangle> Of(SignedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        for (var first = 0; first < graph.Count; first++)
        {
            for (var second = first + 1; second < graph.Count; second++)
            {
                if (graph[first, second] == 0)
                {
                    continue;
                }

                for (var third = second + 1; third < graph.Count; third++)
                {
                    var sign = graph[first, second] * graph[first, third] * graph[second, third];
                    if (sign != 0)
                    {
                        yield return new Triangle(first, second, third, sign);
                    }
                }
            }
        }
    }
}
