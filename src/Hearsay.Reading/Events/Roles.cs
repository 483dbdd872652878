namespace Hearsay.Reading.Events;

/// <summary>Who did it and to whom.</summary>
internal readonly record struct Roles(Side Source, Side Target)
{
    /// <summary>The same with the sides exchanged.</summary>
    public Roles Reversed => new(Target, Source);
}
