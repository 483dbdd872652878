using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Events;

/// <summary>Roles of a verb in the active voice: the subject does it to the object, or to whom its prepositions name.</summary>
internal sealed class ActiveVoice(EventText text, Subjects subjects, TreeArguments arguments, Complements complements)
{
    /// <summary>The roles of a trigger in a sentence from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    public Roles Of(Trigger trigger, int lower, int upper)
    {
        var source = arguments.Subject(trigger.Head);
        if (source.IsEmpty && !arguments.HasThingForSubject(trigger.Head))
        {
            source = subjects.Of(trigger.Head, lower);
        }

        var after = Math.Max(trigger.Last, trigger.ObjectLast);
        var places = trigger.Entry.Flag == RoleFlag.Reciprocal && source.Fillers.Length > 1 ? trigger.Entry.Target.Where(p => p is "with" or "between") : trigger.Entry.Target;
        var target = complements.At(places, trigger, after, trigger.Last, upper, source);
        if (trigger.Entry.Flag == RoleFlag.Reciprocal && source.Fillers.Length > 1 && target.Fillers.All(f => f.Mention < 0 || text.Mentions[f.Mention].Form == MentionForm.Description))
        {
            // "X and Y signed agreements between the two countries": with one another.
            target = Side.Nobody;
        }

        if (target.IsEmpty && trigger.Entry.Flag == RoleFlag.Reciprocal && text.Tree.Is(trigger.Head, "conj") && source.Fillers.Length == 1)
        {
            // "to work with Egypt and share intelligence": with those with whom it works.
            target = arguments.Oblique(text.Tree.Head(trigger.Head), "with");
        }

        return new Roles(source, target);
    }
}
