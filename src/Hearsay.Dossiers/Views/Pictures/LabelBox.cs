namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A rectangle that a label takes, in units of the picture.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct LabelBox(double X, double Y, double Width, double Height)
{
    /// <summary>The right edge.</summary>
    public double Right => X + Width;

    /// <summary>The lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle.</summary>
    public MapPoint Middle => new(X + (Width / 2), Y + (Height / 2));

    /// <summary>A box around its middle.</summary>
    public static LabelBox Around(MapPoint middle, double width, double height) => new(middle.X - (width / 2), middle.Y - (height / 2), width, height);

    /// <summary>Whether two boxes come closer to one another than the gaps.</summary>
    public bool Overlaps(LabelBox other, double gapX = 0, double gapY = 0) =>
        X < other.Right + gapX && other.X < Right + gapX && Y < other.Bottom + gapY && other.Y < Bottom + gapY;

    /// <summary>Whether a point lies inside.</summary>
    public bool Contains(MapPoint point) => X <= point.X && point.X <= Right && Y <= point.Y && point.Y <= Bottom;
}
