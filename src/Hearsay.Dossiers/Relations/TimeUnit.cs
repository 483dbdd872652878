namespace Hearsay.Dossiers.Relations;

/// <summary>The stretches of time by which relations are summed up.</summary>
public enum TimeUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>Months of the calendar.</summary>
    Month,

    /// <summary>Years of the calendar.</summary>
    Year,
}
