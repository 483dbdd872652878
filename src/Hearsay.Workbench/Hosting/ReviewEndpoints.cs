using System.Globalization;
using Hearsay.Dossiers.Decisions;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Models;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Hosting;

/// <summary>What writes decisions: forms of the reviewer, each checked to come from a page of this server.</summary>
internal static class ReviewEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/review", DecideAsync).ExcludeFromDescription();
        app.MapPost("/review/undo", UndoAsync).ExcludeFromDescription();
        app.MapPost("/review/name", NameAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> DecideAsync(HttpContext context, IAntiforgery antiforgery, DossierView view, DossierDesk desk, TimeProvider clock)
    {
        await antiforgery.ValidateRequestAsync(context);
        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        var who = Reviewer.Named(context, fields);
        var form = new ReviewForm(fields, view);
        var (verdict, note) = (form.Verdict, form.Note);
        List<(ActorReference One, ActorReference Other)> merges = [];
        List<ItemDecision> items = [];
        foreach (var key in verdict == Verdict.Add ? [] : form.Keys)
        {
            if (ReviewedItem.MergeOf(key) is { } merge)
            {
                merges.Add(verdict == Verdict.Correct ? throw new PageException(StatusCodes.Status400BadRequest, "A merge is accepted or rejected.") : merge);
            }
            else
            {
                items.Add(form.Decision(key));
            }
        }

        if (verdict == Verdict.Add)
        {
            items.Add(form.Addition());
        }

        await desk.WriteAsync(
            file =>
            {
                if (items.Count > 0)
                {
                    file.Decide(items, note, who, clock.GetUtcNow());
                }

                foreach (var (one, other) in merges)
                {
                    file.Decide(verdict == Verdict.Accept ? DecisionKind.AcceptMerge : DecisionKind.SplitActor, one.ToString(), other.ToString(), note, who, clock.GetUtcNow());
                }

                return true;
            },
            context.RequestAborted);
        return Back(fields);
    }

    private static async Task<IResult> UndoAsync(HttpContext context, IAntiforgery antiforgery, DossierDesk desk, TimeProvider clock)
    {
        await antiforgery.ValidateRequestAsync(context);
        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!int.TryParse(fields["number"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !await desk.WriteAsync(file => file.Undo(number, clock.GetUtcNow()), context.RequestAborted))
        {
            throw PageException.NotFound("decision that holds");
        }

        return Back(fields);
    }

    private static async Task<IResult> NameAsync(HttpContext context, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(context);
        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        Reviewer.Named(context, fields);
        return Back(fields);
    }

    private static IResult Back(IFormCollection fields) => Results.LocalRedirect(TokenGate.IsLocal(fields["back"].ToString()) ? fields["back"].ToString() : "/review");
}
