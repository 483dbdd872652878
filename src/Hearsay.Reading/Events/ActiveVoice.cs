namespace Hearsay.Reading.Events;

/// <summary>Roles of a verb in the active voice: the subject does it to the object, or to whom its prepositions name.</summary>
internal sealed class ActiveVoice(Subjects subjects, Complements complements)
{
    /// <summary>The roles of a trigger in a sentence from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    public Roles Of(Trigger trigger, int lower, int upper)
    {
        var source = subjects.Of(trigger.Head, lower);
        var after = Math.Max(trigger.Last, trigger.ObjectLast);
        var target = complements.At(trigger.Entry.Target, after, trigger.Last, upper, source);
        return new Roles(source, target);
    }
}
