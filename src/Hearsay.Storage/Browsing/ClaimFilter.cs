using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Storage.Browsing;

/// <summary>Which claims are asked for; each part that is given must hold.</summary>
public sealed record ClaimFilter
{
    /// <summary>The key of an actor on either side.</summary>
    public string? Actor { get; init; }

    /// <summary>The key of an actor that does it.</summary>
    public string? Source { get; init; }

    /// <summary>The key of an actor to whom it is done.</summary>
    public string? Target { get; init; }

    /// <summary>The type.</summary>
    public EventType? Type { get; init; }

    /// <summary>The stance of one of the accounts.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether only contested claims are asked for.</summary>
    public bool Contested { get; init; }

    /// <summary>The outlet of one of the accounts, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>Outlets of which one account is; null for any.</summary>
    public IReadOnlyCollection<string>? Outlets { get; init; }

    /// <summary>The id of a document that tells it.</summary>
    public string? Document { get; init; }

    /// <summary>The first day: of the event where one is known, else of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in a document that tells it.</summary>
    public string? Words { get; init; }

    /// <summary>The least number of independent sources.</summary>
    public int? Sources { get; init; }

    /// <summary>The conditions on claims, which the query calls <c>c</c>.</summary>
    internal Conditions Conditions() => new Conditions()
        .And("c.id IN (SELECT claim FROM claim_actor WHERE actor = @actor)", "actor", Actor)
        .And("c.id IN (SELECT claim FROM claim_actor WHERE actor = @source AND side = 'source')", "source", Source)
        .And("c.id IN (SELECT claim FROM claim_actor WHERE actor = @target AND side = 'target')", "target", Target)
        .And("c.type = @type", "type", Type?.ToString())
        .And("EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.stance = @stance)", "stance", Stance?.ToString())
        .AndIf(Contested, "c.contested = 1")
        .And("EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.outlet = @outlet COLLATE NOCASE)", "outlet", Outlet)
        .And("EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND a.outlet COLLATE NOCASE IN @outlets)", "outlets", Outlets)
        .And("c.id IN (SELECT claim FROM account WHERE document = @document)", "document", Document)
        .And("c.id IN (SELECT a.claim FROM account a JOIN document d ON d.id = a.document WHERE d.seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @words))", "words", Words is null ? null : WordQuery.Of(Words))
        .And("coalesce(c.last_day, c.first_day, (SELECT max(a.published) FROM account a WHERE a.claim = c.id)) >= @since", "since", Days.Text(Since))
        .And("coalesce(c.first_day, c.last_day, (SELECT min(a.published) FROM account a WHERE a.claim = c.id)) <= @until", "until", Days.Text(Until))
        .And("c.sources >= @sources", "sources", Sources > 1 ? Sources : null);
}
