using System.Globalization;
using Hearsay.Dossiers.Decisions;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// Under which keys a signature is looked up by others that may be the same actor: the blocks in which names are compared. Whatever is joined
/// shares a block, and a block is joined by its members alone (<see cref="JoinFinder"/>).
/// </summary>
internal static class NameBlocks
{
    /// <summary>The gazetteer entry.</summary>
    public const string Entry = "entry";

    /// <summary>A name as a whole.</summary>
    public const string Name = "name";

    /// <summary>A description with its country.</summary>
    public const string Described = "described";

    /// <summary>The last word of a person's name, without the liberties of transcription.</summary>
    public const string Surname = "surname";

    /// <summary>The first word of a person's name: in many languages that of the family.</summary>
    public const string Forename = "forename";

    /// <summary>The words of a person's name in whatever order.</summary>
    public const string Words = "words";

    /// <summary>The initials of an organisation.</summary>
    public const string Initials = "initials";

    /// <summary>Those that somebody decided to be one.</summary>
    public const string Decided = "decided";

    private const char Mark = '\u001f';

    /// <summary>The sort of a block.</summary>
    public static string SortOf(string block) => block[..block.IndexOf(Mark, StringComparison.Ordinal)];

    /// <summary>What stands behind the sort.</summary>
    public static string RestOf(string block) => block[(block.LastIndexOf(Mark) + 1)..];

    /// <summary>The two actors of a block of <see cref="Decided"/>.</summary>
    public static (ActorReference Left, ActorReference Right) SidesOf(string block) =>
        block.Split(Mark) is [_, _, var left, var right] ? (ActorReference.Parse(left), ActorReference.Parse(right)) : throw new ArgumentException($"\"{block}\" is no block of a decision.", nameof(block));

    /// <summary>An armed group is an organisation to one document and a group to the next.</summary>
    public static MentionKind ClassOf(MentionKind kind) => kind == MentionKind.Group ? MentionKind.Organisation : kind;

    /// <summary>The block of a whole name.</summary>
    public static string OfName(MentionKind kind, string form) => $"{Name}{Mark}{ClassOf(kind)}{Mark}{form}";

    /// <summary>The blocks of a signature, each once.</summary>
    /// <param name="known">The signature with its names.</param>
    /// <param name="decisions">What was decided about actors.</param>
    public static SortedSet<string> Of(KnownSignature known, ActorDecisions decisions)
    {
        var signature = known.Signature;
        var blocks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (number, left, right) in decisions.Merges)
        {
            if (left.Matches(signature) || right.Matches(signature))
            {
                blocks.Add(string.Create(CultureInfo.InvariantCulture, $"{Decided}{Mark}{number}{Mark}{left}{Mark}{right}"));
            }
        }

        if (signature.Entry is { } entry)
        {
            blocks.Add($"{Entry}{Mark}{entry}");
        }

        if (signature.Form.Length == 0)
        {
            return blocks;
        }

        if (!signature.Named)
        {
            // "the ministry" of two documents is one only where both say whose.
            if (signature.Country is not null)
            {
                blocks.Add($"{Described}{Mark}{ClassOf(signature.Kind)}{Mark}{signature.Country}{Mark}{signature.Form}");
            }

            return blocks;
        }

        blocks.Add(OfName(signature.Kind, signature.Form));
        foreach (var alias in Aliases(known))
        {
            blocks.Add(OfName(signature.Kind, alias));
        }

        if (signature.Kind == MentionKind.Person)
        {
            AddPerson(signature.Form, blocks);
        }
        else if (signature.Kind is MentionKind.Organisation or MentionKind.Group)
        {
            if (MayBePerson(signature))
            {
                blocks.Add($"{Surname}{Mark}{PersonName.Of(signature.Form).SurnameSkeleton}");
            }

            foreach (var name in known.Names.Append(signature.Name))
            {
                if (Acronym.IsOne(name))
                {
                    blocks.Add($"{Initials}{Mark}{NameForm.Of(name)}");
                }

                foreach (var initials in Acronym.InitialsOf(name))
                {
                    blocks.Add($"{Initials}{Mark}{initials}");
                }
            }
        }

        return blocks;
    }

    /// <summary>Names that a document gives the actor beside its fullest, in compared form, where they are not merely a part of a name.</summary>
    public static IEnumerable<string> Aliases(KnownSignature known)
    {
        foreach (var name in known.Names)
        {
            var form = NameForm.Of(name);
            var counts = known.Signature.Entry is not null || form.Contains(' ') || Acronym.IsOne(name);
            if (counts && form.Length > 0 && form != known.Signature.Form && (known.Signature.Kind != MentionKind.Person || form.Contains(' ') || known.Signature.Entry is not null))
            {
                yield return form;
            }
        }
    }

    /// <summary>A name of two or three words of which nothing more is known may be that of a person, taken for a body.</summary>
    private static bool MayBePerson(Signature signature) =>
        signature is { Kind: MentionKind.Organisation, Entry: null, Sector: null, Country: null } && signature.Form.Count(c => c == ' ') is 1 or 2;

    private static void AddPerson(string form, SortedSet<string> blocks)
    {
        var name = PersonName.Of(form);
        blocks.Add($"{Surname}{Mark}{name.SurnameSkeleton}");
        if (name.IsBare)
        {
            blocks.Add($"{Forename}{Mark}{name.Surname}");
        }
        else
        {
            blocks.Add($"{Forename}{Mark}{name.Words[0]}");
            if (name.Words.Length <= 3)
            {
                blocks.Add($"{Words}{Mark}{string.Join(' ', name.Words.Order(StringComparer.Ordinal))}");
            }
        }
    }
}
