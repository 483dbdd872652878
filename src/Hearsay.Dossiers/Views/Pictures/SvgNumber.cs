using System.Globalization;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>Numbers as a picture writes them: one digit after the point, so that no rounding shows.</summary>
internal static class SvgNumber
{
    /// <summary>"12.5".</summary>
    public static string Of(double value) => (Math.Round(value * 10, MidpointRounding.AwayFromZero) / 10).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"12.5 40".</summary>
    public static string Of(MapPoint point) => $"{Of(point.X)} {Of(point.Y)}";
}
