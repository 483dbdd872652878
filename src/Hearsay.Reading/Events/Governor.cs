namespace Hearsay.Reading.Events;

/// <summary>What a verb makes of the event that it governs.</summary>
/// <param name="Status">The status that the governed event gets.</param>
/// <param name="ControlsByObject">Whether the object of this verb does what is governed ("urged them to leave"); else, and where it has none, its subject does.</param>
internal sealed record Governor(EventStatus Status, bool ControlsByObject);
