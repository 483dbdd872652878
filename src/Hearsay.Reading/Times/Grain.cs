namespace Hearsay.Reading.Times;

/// <summary>How fine a time is told.</summary>
internal enum Grain
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months: spring begins with March, summer with June, autumn with September, winter with December.</summary>
    Season,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>Ten years from one that ends in 0.</summary>
    Decade,

    /// <summary>A hundred years; as is usual in prose the 20th begins with 1900.</summary>
    Century,
}
