namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>
/// Places the nodes of a small graph so that their distances on the plane follow their distances in the graph: stress
/// majorisation node by node (Gansner, Koren and North, "Graph Drawing by Stress Majorization", 2004). The nodes begin on a
/// circle in their order, and nothing but the four operations and the square root is used, so that every machine draws the same.
/// </summary>
internal static class StressLayout
{
    private const int Rounds = 150;

    /// <summary>Positions in units of one edge, its longest side along x.</summary>
    /// <param name="count">The number of nodes.</param>
    /// <param name="edges">Pairs of nodes, in whatever direction.</param>
    public static MapPoint[] Arrange(int count, IEnumerable<(int From, int To)> edges)
    {
        var distance = Distances(count, edges);
        var points = new MapPoint[count];
        for (var i = 0; i < count; i++)
        {
            points[i] = OnCircle(i, count);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                points[i] = Better(points, distance, i);
            }
        }

        return Turned(points);
    }

    // The rational parametrisation of the circle, quarter by quarter: no sine, whose last digit differs between machines.
    private static MapPoint OnCircle(int index, int count)
    {
        var turn = 4.0 * index / count;
        var quarter = (int)turn;
        var t = turn - quarter;
        var (x, y) = ((1 - (t * t)) / (1 + (t * t)), 2 * t / (1 + (t * t)));
        var radius = 0.4 + (0.16 * count);
        var (px, py) = quarter switch { 0 => (x, y), 1 => (-y, x), 2 => (-x, -y), _ => (y, -x) };
        return new MapPoint(px * radius, py * radius);
    }

    private static MapPoint Better(MapPoint[] points, double[,] distance, int i)
    {
        var (x, y, weights) = (0.0, 0.0, 0.0);
        for (var j = 0; j < points.Length; j++)
        {
            if (j == i)
            {
                continue;
            }

            var wanted = distance[i, j];
            var weight = 1 / (wanted * wanted);
            var actual = Math.Max(1e-3, points[i].To(points[j]));
            x += weight * (points[j].X + (wanted * (points[i].X - points[j].X) / actual));
            y += weight * (points[j].Y + (wanted * (points[i].Y - points[j].Y) / actual));
            weights += weight;
        }

        return weights > 0 ? new MapPoint(x / weights, y / weights) : points[i];
    }

    private static double[,] Distances(int count, IEnumerable<(int From, int To)> edges)
    {
        var distance = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                distance[i, j] = i == j ? 0 : double.PositiveInfinity;
            }
        }

        foreach (var (from, to) in edges)
        {
            if (from != to)
            {
                (distance[from, to], distance[to, from]) = (1, 1);
            }
        }

        for (var via = 0; via < count; via++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i, via] + distance[via, j]);
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                // Parts of the graph that nothing joins stand beside one another, not at the end of the world.
                distance[i, j] = double.IsPositiveInfinity(distance[i, j]) ? 1.7 : distance[i, j];
            }
        }

        return distance;
    }

    // Turns the points so that they spread most along x: the axis is the first eigenvector of their covariance.
    private static MapPoint[] Turned(MapPoint[] points)
    {
        if (points.Length < 2)
        {
            return points;
        }

        var (mx, my) = (points.Average(point => point.X), points.Average(point => point.Y));
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            xx += (point.X - mx) * (point.X - mx);
            xy += (point.X - mx) * (point.Y - my);
            yy += (point.Y - my) * (point.Y - my);
        }

        var half = (xx - yy) / 2;
        var largest = ((xx + yy) / 2) + Math.Sqrt((half * half) + (xy * xy));
        var (ax, ay) = Math.Abs(xy) > 1e-9 ? (largest - yy, xy) : xx >= yy ? (1.0, 0.0) : (0.0, 1.0);
        var length = Math.Sqrt((ax * ax) + (ay * ay));
        (ax, ay) = (ax / length, ay / length);
        return [.. points.Select(point => new MapPoint(
            ((point.X - mx) * ax) + ((point.Y - my) * ay),
            ((point.Y - my) * ax) - ((point.X - mx) * ay)))];
    }
}
