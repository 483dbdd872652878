using Hearsay.Storage;
using Hearsay.Workbench.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearsay.Workbench.Hosting;

/// <summary>Turns what went wrong into a calm page, or into a problem in JSON for the twins.</summary>
internal static class FaultPages
{
    public static void UseFaultPages(this IApplicationBuilder app)
    {
        var handling = new ExceptionHandlerOptions
        {
            // What the visitor is told in words is no fault of the program.
            SuppressDiagnosticsCallback = context => context.Exception is PageException or BadHttpRequestException or AntiforgeryValidationException or DossierException,
            ExceptionHandler = ExplainAsync,
        };
        app.UseExceptionHandler(handling);
        app.UseStatusCodePages(context => WriteAsync(
            context.HttpContext,
            context.HttpContext.Response.StatusCode,
            context.HttpContext.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => "There is no page under this address.",
                StatusCodes.Status405MethodNotAllowed => "This page can only be read.",
                _ => "The address says something that this page does not understand.",
            }));
    }

    private static Task ExplainAsync(HttpContext context)
    {
        var (status, message) = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            PageException fault => (fault.Status, fault.Message),
            BadHttpRequestException fault => (fault.StatusCode, "The address or the form says something that this page does not understand."),
            AntiforgeryValidationException => (StatusCodes.Status400BadRequest, "The form is too old or came from elsewhere. Go back, load the page anew and try again."),
            DossierException fault => (StatusCodes.Status503ServiceUnavailable, $"{fault.Code}: the dossier cannot be read: {fault.Reason}."),
            _ => (StatusCodes.Status500InternalServerError, "The program failed at this page. The dossier is not harmed."),
        };
        return WriteAsync(context, status, message);
    }

    private static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true)
        {
            return Results.Problem(message, statusCode: status).ExecuteAsync(context);
        }

        return new RazorComponentResult<FaultPage>(new Dictionary<string, object?> { [nameof(FaultPage.Status)] = status, [nameof(FaultPage.Message)] = message }) { StatusCode = status }.ExecuteAsync(context);
    }
}
