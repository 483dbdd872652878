namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>
/// Moves boxes apart until none overlap: first each pair by the shorter way, which keeps the picture's shape; then, whatever is
/// left, downwards past the boxes above, which always ends.
/// </summary>
internal static class OverlapRemoval
{
    private const int Rounds = 200;

    /// <summary>The boxes, in the same order, none closer to another than the gaps and none over the left or right edge.</summary>
    /// <param name="boxes">None wider than <paramref name="width"/>.</param>
    /// <param name="width">The width of the picture.</param>
    /// <param name="gapX">The least distance to the sides.</param>
    /// <param name="gapY">The least distance up and down.</param>
    public static LabelBox[] Apart(LabelBox[] boxes, double width, double gapX, double gapY)
    {
        var result = boxes.Select(box => Inside(box, width)).ToArray();
        for (var round = 0; round < Rounds && Push(result, width, gapX, gapY); round++)
        {
        }

        Drop(result, gapX, gapY);
        var top = result.Length == 0 ? 0 : result.Min(box => box.Y);
        return [.. result.Select(box => box with { Y = box.Y - top })];
    }

    private static bool Push(LabelBox[] boxes, double width, double gapX, double gapY)
    {
        var moved = false;
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                if (!boxes[i].Overlaps(boxes[j], gapX, gapY))
                {
                    continue;
                }

                moved = true;
                var (a, b) = (boxes[i], boxes[j]);
                var byX = Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X) + gapX + 0.5;
                var byY = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) + gapY + 0.5;
                var (dx, dy) = byX < byY ? (byX / 2 * (a.Middle.X <= b.Middle.X ? -1 : 1), 0.0) : (0.0, byY / 2 * (a.Middle.Y <= b.Middle.Y ? -1 : 1));
                boxes[i] = Inside(a with { X = a.X + dx, Y = a.Y + dy }, width);
                boxes[j] = Inside(b with { X = b.X - dx, Y = b.Y - dy }, width);
            }
        }

        return moved;
    }

    private static void Drop(LabelBox[] boxes, double gapX, double gapY)
    {
        var order = Enumerable.Range(0, boxes.Length).OrderBy(index => boxes[index].Y).ThenBy(index => index).ToList();
        for (var placed = 0; placed < order.Count; placed++)
        {
            // Each step goes below one of the boxes already placed, so that there are at most as many steps as boxes.
            for (var again = true; again;)
            {
                again = false;
                foreach (var above in order.Take(placed))
                {
                    if (boxes[order[placed]].Overlaps(boxes[above], gapX, gapY))
                    {
                        boxes[order[placed]] = boxes[order[placed]] with { Y = boxes[above].Bottom + gapY };
                        again = true;
                    }
                }
            }
        }
    }

    private static LabelBox Inside(LabelBox box, double width) => box with { X = Math.Max(0, Math.Min(box.X, width - box.Width)) };
}
