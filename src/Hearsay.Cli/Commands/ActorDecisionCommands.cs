using System.CommandLine;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Identity;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Decides who is who in a dossier, and takes that back.</summary>
internal static class ActorDecisionCommands
{
    /// <summary>The command that makes two actors one.</summary>
    public static Command Merge(Terminal terminal) => Decision(
        terminal,
        "merge",
        """
        Makes two actors of a dossier one, whatever the program thinks, now and whenever documents are added, read again or built anew.

        Example: hearsay actors merge crisis.hearsay kassim yousef-al-kassim --note "the spokesman is the president's brother"
        """,
        "OTHER",
        "The actor that is the same.",
        (dossier, actor, other, say) => One(dossier, other, say) is { } second && second.Key != actor.Key
            ? (DecisionKind.MergeActors, ActorReference.To(second, second.Name).ToString())
            : null);

    /// <summary>The command that parts a name from an actor.</summary>
    public static Command Split(Terminal terminal) => Decision(
        terminal,
        "split",
        """
        Parts a name from an actor of a dossier: what is so called is another.

        Example: hearsay actors split crisis.hearsay anna-berg "A. Berg"
        """,
        "NAME",
        "The name that is another actor; one of those by which documents call the actor most fully (show actors --why).",
        (dossier, actor, name, say) =>
        {
            var part = ActorReference.To(actor, name);
            if (part.Form != ActorReference.To(actor, actor.Name).Form && dossier.ActorJoins(new DossierFilter { Actor = actor.Key })
                .SelectMany(j => new[] { j.One, j.Other }).OfType<ActorWay>().Any(w => ActorReference.To(actor, w.Name).Form == part.Form))
            {
                return (DecisionKind.SplitActor, part.ToString());
            }

            say($"No document calls {actor.Name} \"{name}\" where that is its fullest name; names of that kind are shown by: hearsay show actors {dossier.Path} --actor {actor.Key} --why");
            return null;
        });

    /// <summary>The command that gives an actor another name.</summary>
    public static Command Rename(Terminal terminal) => Decision(
        terminal,
        "rename",
        """
        Gives an actor of a dossier another name, and the key that follows from it.

        Example: hearsay actors rename crisis.hearsay is "Islamic State"
        """,
        "NAME",
        "What it is to be called.",
        (_, _, name, _) => string.IsNullOrWhiteSpace(name) ? null : (DecisionKind.RenameActor, name.Trim()));

    /// <summary>The command that takes a decision back.</summary>
    public static Command Undo(Terminal terminal)
    {
        var command = new Command("undo", """
            Takes a decision back: the latest that holds, or the one with a number (hearsay decisions).

            Example: hearsay actors undo crisis.hearsay 3
            """);
        var file = DossierAccess.Argument();
        var number = new Argument<int?>("NUMBER") { Description = "The decision's number.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(file);
        command.Arguments.Add(number);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierFile.OpenForWriting(result.GetValue(file)!);
            var wanted = result.GetValue(number);
            var decision = dossier.Decisions().LastOrDefault(d => d.Undone is null && (wanted is null || d.Number == wanted));
            if (decision is null || !dossier.Undo(decision.Number, TimeProvider.System.GetUtcNow()))
            {
                terminal.Error.WriteLine(wanted is null ? "There is no decision that holds." : $"There is no decision {wanted} that holds.");
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            terminal.Out.WriteLine($"Undone: {decision.Number}, {DecisionExport.NameOf(decision.Kind)} {decision.Subject} {decision.Other}");
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    private static Command Decision(
        Terminal terminal,
        string name,
        string description,
        string otherName,
        string otherDescription,
        Func<DossierFile, DossierActor, string, Action<string>, (DecisionKind Kind, string Other)?> decide)
    {
        var command = new Command(name, description);
        var file = DossierAccess.Argument();
        var actor = new Argument<string>("ACTOR") { Description = "The actor's key, one of its names, or words of one." };
        var other = new Argument<string>(otherName) { Description = otherDescription };
        var note = new Option<string?>("--note") { Description = "Why." };
        var who = new Option<string?>("--who") { Description = "Who decides." };
        command.Arguments.Add(file);
        command.Arguments.Add(actor);
        command.Arguments.Add(other);
        command.Options.Add(note);
        command.Options.Add(who);
        command.SetAction((result, cancellation) =>
        {
            using var dossier = DossierFile.OpenForWriting(result.GetValue(file)!);
            dossier.Build(cancellation);
            if (One(dossier, result.GetValue(actor)!, terminal.Error.WriteLine) is not { } subject
                || decide(dossier, subject, result.GetValue(other)!, terminal.Error.WriteLine) is not var (kind, decided))
            {
                return Task.FromResult((int)ExitCode.NothingDone);
            }

            var decision = dossier.Decide(kind, ActorReference.To(subject, subject.Name).ToString(), decided, result.GetValue(note), result.GetValue(who), TimeProvider.System.GetUtcNow());
            terminal.Out.WriteLine($"Decided: {decision.Number}, {DecisionExport.NameOf(kind)} {decision.Subject} {decision.Other}");
            return Task.FromResult((int)ExitCode.Done);
        });
        return command;
    }

    /// <summary>The only actor that is meant; null, and said, where there is none or more than one.</summary>
    private static DossierActor? One(DossierFile dossier, string actor, Action<string> say)
    {
        var found = dossier.Actors(new DossierFilter { Actor = actor });
        if (found.Length == 1 || found.FirstOrDefault(a => a.Key == actor) is not null)
        {
            return found.FirstOrDefault(a => a.Key == actor) ?? found[0];
        }

        say(found.Length == 0 ? $"No actor of the dossier is called \"{actor}\"." : $"\"{actor}\" may be {string.Join(", ", found.Take(10).Select(a => a.Key))}: give the key of one.");
        return null;
    }
}
