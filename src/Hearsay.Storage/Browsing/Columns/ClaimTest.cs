using System.Collections;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>Whether claims pass a filter: the same question that <see cref="ClaimFilter.Conditions"/> asks of the file.</summary>
internal sealed class ClaimTest
{
    private readonly ClaimColumns _claims;
    private readonly ClaimFilter _filter;
    private readonly int _since;
    private readonly int _until;
    private readonly int _stance;
    private readonly int _actor;
    private readonly int _source;
    private readonly int _target;
    private readonly HashSet<int>? _outlet;
    private readonly HashSet<int>? _outlets;
    private readonly BitArray? _told;
    private readonly int _document;

    /// <summary>Looks up what the filter names.</summary>
    public ClaimTest(ClaimColumns claims, ClaimFilter filter, DossierView view, DocumentColumns documents)
    {
        (_claims, _filter) = (claims, filter);
        (_since, _until) = (ColumnDay.Of(filter.Since), ColumnDay.Of(filter.Until));
        _stance = filter.Stance is { } stance ? 1 << (int)stance : 0;
        (_actor, _source, _target) = (NumberOf(filter.Actor), NumberOf(filter.Source), NumberOf(filter.Target));
        _outlet = filter.Outlet is null ? null : claims.OutletNames.FindInAnyCase(filter.Outlet);
        _outlets = filter.Outlets is null ? null : [.. filter.Outlets.SelectMany(claims.OutletNames.FindInAnyCase)];
        _told = filter.Words is null ? null : documents.With(filter.Words, view);
        _document = filter.Document is null ? -1 : view.Rows("SELECT seq FROM document WHERE id = $1", row => documents.RankOf(row.GetInt64(0)), filter.Document).FirstOrDefault(-1);

        int NumberOf(string? actor) => actor is null ? -1 : claims.Actors.Find(actor);
    }

    /// <summary>Whether a claim passes.</summary>
    public bool Passes(int claim) =>
        (_filter.Type is not { } type || _claims.Types[claim] == type)
        && (!_filter.Contested || _claims.Contested[claim])
        && (_filter.Sources is not > 1 || _claims.Sources[claim] >= _filter.Sources)
        && (_stance == 0 || (_claims.Stances[claim] & _stance) != 0)
        && (_since == 0 || FirstOf(_claims.Last[claim], _claims.First[claim], _claims.ToldLast[claim]) >= _since)
        && (_until == 0 || FirstOf(_claims.First[claim], _claims.Last[claim], _claims.Told[claim]) is > 0 and var begin && begin <= _until)
        && (_filter.Actor is null || HasSide(claim, _actor, either: true, 0))
        && (_filter.Source is null || HasSide(claim, _source, either: false, 1))
        && (_filter.Target is null || HasSide(claim, _target, either: false, 0))
        && (_outlet is null || HasAccount(claim, static (test, account) => test._outlet!.Contains(test._claims.Outlets[account])))
        && (_outlets is null || HasAccount(claim, static (test, account) => test._outlets!.Contains(test._claims.Outlets[account])))
        && (_told is null || HasAccount(claim, static (test, account) => test._told![test._claims.Documents[account]]))
        && (_filter.Document is null || HasAccount(claim, static (test, account) => test._claims.Documents[account] == test._document));

    private static int FirstOf(int one, int two, int three) => one > 0 ? one : two > 0 ? two : three;

    private bool HasSide(int claim, int actor, bool either, int does)
    {
        for (var side = _claims.SideStarts[claim]; side < _claims.SideStarts[claim + 1]; side++)
        {
            if (_claims.Sides[side] >> 1 == actor && (either || (_claims.Sides[side] & 1) == does))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAccount(int claim, Func<ClaimTest, int, bool> holds)
    {
        for (var account = _claims.AccountStarts[claim]; account < _claims.AccountStarts[claim + 1]; account++)
        {
            if (holds(this, account))
            {
                return true;
            }
        }

        return false;
    }
}
