using System.Collections.Immutable;

namespace Hearsay.Dossiers.Claims;

/// <summary>How far one side of two tellings is the same, with the words for it.</summary>
/// <param name="Score">Greater for more in common; negative where it speaks against.</param>
/// <param name="Reason">The degree in words ("the same", "one in common"); null where the sides say nothing.</param>
/// <param name="Differs">Whether both sides name known actors that have nothing to do with each other.</param>
internal readonly record struct SideMatch(double Score, string? Reason, bool Differs = false)
{
    private const double Same = 2;
    private const double Shared = 1.5;
    /// <summary>The score of sides that share a state.</summary>
    public const double State = 1.2;

    private const double Phrase = 1.2;
    private const double PlainPhrase = 0.3;
    private const double Telling = 5;
    private const int Several = 3;
    private const double Untold = 0;
    private const double Vague = -0.4;
    private const double OtherPhrase = -1;
    private const double Other = -3;

    /// <summary>Compares one side of two tellings.</summary>
    public static SideMatch Of(TellingSide left, TellingSide right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return new(left.IsEmpty && right.IsEmpty ? Untold : Untold - 0.2, null);
        }

        if (left.Keys.IsEmpty || right.Keys.IsEmpty)
        {
            return left.Keys.IsEmpty && right.Keys.IsEmpty
                ? SharedPhrase(left, right) is { } shared ? new(!TellingSide.IsPlain(shared) && WordRarity.Of(shared) >= Telling ? Phrase : PlainPhrase, "called alike") : new(OtherPhrase, null)
                : new(Vague, null);
        }

        return left.Keys.SequenceEqual(right.Keys, StringComparer.Ordinal) ? new(Same, "the same")
            : Share(left.Keys, right.Keys) ? new(Shared, "one in common")
            : Share(left.States, right.States) ? new(State, "of the same state")
            : new(Other, null, Differs: true);
    }

    /// <summary>Compares all participants of two tellings of what is the same from either side; whom one names beside the event may be a participant to the other.</summary>
    public static SideMatch OfAll(TellingSide left, TellingSide leftBeside, TellingSide right, TellingSide rightBeside)
    {
        var common = Common(left, right);
        if (common == 0)
        {
            return new(2 * Other, null, Differs: true);
        }

        if (common >= 2)
        {
            return left.Keys.SequenceEqual(right.Keys, StringComparer.Ordinal) || AreSameStates(left, right) ? new(2 * Same, "the same") : new(2 * Shared, "two or more in common");
        }

        if (!Share(left.Keys, right.Keys))
        {
            // Two people of one state, and nothing else: these meet others every day.
            return new(left.Keys.Length == 1 || right.Keys.Length == 1 ? State : 0, "of the same state");
        }

        return Common(left.Keys, rightBeside.Keys) + Common(leftBeside.Keys, right.Keys) > 0 ? new(2 * State, "one in common and one named beside")
            : left.Keys.Length == 1 || right.Keys.Length == 1 ? new(Same, "one in common")
            : new(0, "one in common");
    }

    /// <summary>Whether all participants are states, or stand for states, and these are the same: "Baghdad" to one, "Iraq" to the other. Of two states much is told.</summary>
    private static bool AreSameStates(TellingSide left, TellingSide right) =>
        left.States.Length >= Several && left.States.Length == left.Keys.Length && right.States.Length == right.Keys.Length && left.States.SequenceEqual(right.States, StringComparer.Ordinal);

    private static int Common(TellingSide left, TellingSide right) => Math.Max(Common(left.Keys, right.Keys), Common(left.States, right.States));

    private static bool Share(ImmutableArray<string> left, ImmutableArray<string> right) => Common(left, right) > 0;

    private static int Common(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var count = 0;
        foreach (var item in left)
        {
            count += right.BinarySearch(item, StringComparer.Ordinal) >= 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The word in which phrases of both end ("three soldiers", "the soldiers"), the rarest of several; null for none.</summary>
    private static string? SharedPhrase(TellingSide left, TellingSide right) =>
        left.Unknown.Select(LastWord).Intersect(right.Unknown.Select(LastWord), StringComparer.Ordinal).OrderByDescending(WordRarity.Of).ThenBy(w => w, StringComparer.Ordinal).FirstOrDefault();

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
