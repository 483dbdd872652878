namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A quadratic Bézier curve.</summary>
internal readonly record struct MapCurve(MapPoint Begin, MapPoint Control, MapPoint End)
{
    /// <summary>The point at <paramref name="t"/>, from 0 to 1.</summary>
    public MapPoint At(double t) => Begin.Towards(Control, t).Towards(Control.Towards(End, t), t);

    /// <summary>A curve that leaves the straight line by a part of its length, to the right of the way.</summary>
    public static MapCurve Bent(MapPoint begin, MapPoint end, double bend)
    {
        var middle = begin.Towards(end, 0.5);
        return new MapCurve(begin, new MapPoint(middle.X - ((end.Y - begin.Y) * bend * 2), middle.Y + ((end.X - begin.X) * bend * 2)), end);
    }

    /// <summary>The part of the curve between two boxes at its ends, with a gap before each.</summary>
    public MapCurve Between(LabelBox first, LabelBox last, double gap)
    {
        const int steps = 96;
        var from = 0;
        while (from < steps && first.Overlaps(new LabelBox(At((double)from / steps).X, At((double)from / steps).Y, 0, 0), gap, gap))
        {
            from++;
        }

        var to = steps;
        while (to > from && last.Overlaps(new LabelBox(At((double)to / steps).X, At((double)to / steps).Y, 0, 0), gap, gap))
        {
            to--;
        }

        return from < to ? Part((double)from / steps, (double)to / steps) : Part(0.4, 0.6);
    }

    private MapCurve Part(double from, double to)
    {
        // The control point of the part is where its end tangents meet: the blossom of the curve at both parameters.
        var control = Begin.Towards(Control, from).Towards(Control.Towards(End, from), to);
        return new MapCurve(At(from), control, At(to));
    }
}
