namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A point of a picture; y grows downwards.</summary>
internal readonly record struct MapPoint(double X, double Y)
{
    /// <summary>The point part of the way to another.</summary>
    public MapPoint Towards(MapPoint other, double part) => new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));

    /// <summary>The distance to another point.</summary>
    public double To(MapPoint other)
    {
        var (dx, dy) = (other.X - X, other.Y - Y);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
