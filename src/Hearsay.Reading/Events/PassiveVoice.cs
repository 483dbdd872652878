using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Roles of a verb in the passive voice: it is done to the subject, by whom "by" names.</summary>
internal sealed class PassiveVoice(EventText text, Subjects subjects, TreeArguments arguments, Complements complements)
{
    /// <summary>Whether a verb is passive: by "be" or "get", or as a bare participle without an object.</summary>
    public bool Is(Trigger trigger, VerbGroup group, int upper)
    {
        if (arguments.Subjects.IsPassive(trigger.Head) && text.MayBeParticiple(trigger.Head))
        {
            return true;
        }

        if (group.IsPassive)
        {
            return text.MayBeParticiple(trigger.Head);
        }

        if (arguments.HasObject(trigger.Head) || group.HasAuxiliary || !text.MayBeParticiple(trigger.Head))
        {
            return false;
        }

        var next = trigger.Last + 1;
        while (next < upper && text.IsTransparent(next))
        {
            next++;
        }

        // "an aide accused of spying", "those arrested in the raid": a verb that wants an object and has none.
        return next < upper && text.Pos(next) is PartOfSpeech.Adp or PartOfSpeech.Sconj && (text.Low(next) == "by"
            || trigger.Entry.Pattern.Length == 1 && trigger.Entry.Target is ["obj", ..] && text.Low(next) is "of" or "with" or "in" or "for" or "during" or "on" or "at" or "near" or "over" or "from" or "to");
    }

    /// <summary>The roles of a trigger in a sentence from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    public Roles Of(Trigger trigger, int lower, int upper)
    {
        var source = arguments.Agent(trigger.Head);
        for (var c = text.Tree.FirstChild(trigger.Head); source.IsEmpty && c >= 0; c = text.Tree.NextChild(c))
        {
            // "shot and killed by": whom "by" names did both.
            source = c > trigger.Head && text.Tree.Is(c, "conj") && text.IsVerb(c) && text.MayBeParticiple(c) && text.Tree.Child(c, "nsubj") < 0 ? arguments.Agent(c) : source;
        }

        if (source.IsEmpty)
        {
            source = complements.AfterPreposition(trigger.Last, upper, "by");
        }

        if (trigger.ObjectFirst >= 0 && trigger.ObjectFirst < trigger.First)
        {
            // "sanctions were imposed on them": the target stands where the active voice has it.
            return new Roles(source, complements.At(trigger.Entry.Target.Where(p => p is not "by"), trigger, trigger.Last, trigger.ObjectFirst, upper, source));
        }

        var target = arguments.Subject(trigger.Head);
        return new Roles(source, target.IsEmpty ? subjects.Of(trigger.Head, lower) : target);
    }
}
