using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Decisions;

/// <summary>An actor as decisions speak of it: by a name, and what tells it from namesakes. It outlives keys, which follow from the documents.</summary>
/// <param name="Kind">Person, organisation, place or other; groups are organisations here.</param>
/// <param name="Form">The compared form of a name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where it does not matter.</param>
/// <param name="Entry">The gazetteer entry; null where it has none.</param>
public sealed record ActorReference(MentionKind Kind, string Form, string? Country, string? Entry)
{
    /// <summary>Refers to an actor by one of its names.</summary>
    public static ActorReference To(DossierActor actor, string name)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorReference(NameBlocks.ClassOf(actor.Kind), NameForm.Of(name), actor.Country, Entry: null);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="InvalidDataException">The text is no reference.</exception>
    public static ActorReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('|') is [var kind, var form, var country, var entry] && Enum.TryParse<MentionKind>(kind, ignoreCase: true, out var sort)
            ? new ActorReference(sort, form, country.Length == 0 ? null : country, entry.Length == 0 ? null : entry)
            : throw new InvalidDataException($"\"{text}\" refers to no actor.");
    }

    /// <summary>One line: kind, compared form, country and entry, with "|" between.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}|{Form}|{Country}|{Entry}";

    /// <summary>The signatures that are meant: those of its country and those of none; where the reference has none, those without one, if there are any.</summary>
    internal IEnumerable<KnownSignature> Among(IReadOnlyCollection<KnownSignature> signatures) =>
        Country is null && signatures.Any(s => Matches(s.Signature) && s.Signature.Country is null)
            ? signatures.Where(s => Matches(s.Signature) && s.Signature.Country is null)
            : signatures.Where(s => Matches(s.Signature));

    /// <summary>Whether a signature may be of this actor.</summary>
    internal bool Matches(Signature signature) =>
        NameBlocks.ClassOf(signature.Kind) == Kind
        && signature.Form == Form
        && (Country is null || signature.Country is null || signature.Country == Country)
        && (Entry is null || signature.Entry is null || signature.Entry == Entry);
}
