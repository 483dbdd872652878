using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hearsay.Workbench.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace Hearsay.Workbench.Hosting;

/// <summary>Builds the server of the workbench.</summary>
public static class WorkbenchServer
{
    /// <summary>Makes a server that can be started. It reads the dossier anew for every request and holds no lock on it.</summary>
    /// <exception cref="ArgumentException">The options would serve the dossier to strangers.</exception>
    public static WebApplication Build(WorkbenchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Danger is { } danger)
        {
            throw new ArgumentException(danger, nameof(options));
        }

        // Nothing is taken from the folder or the environment: the options are all there is.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(WorkbenchServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 << 20;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "hearsay-form";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddProblemDetails();
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton(services => HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json => PageMapping.Configure(json.SerializerOptions));
        builder.Services.AddOpenApi(api => api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hearsay workbench";
            document.Info.Description = "Every page of the workbench stands under the same address with .json. Spans are UTF-16 code units of the document's text, end exclusive.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => new DossierShelf(options.Dossier, AllPages.AskedBeforehand));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => new DossierDesk(options.Dossier));
        builder.Services.AddSingleton(services => new ReadingQueue(options.Documents, services.GetRequiredService<DossierDesk>()));
        builder.Services.AddScoped(services => services.GetRequiredService<DossierShelf>().Open());

        var app = builder.Build();
        var gate = new TokenGate(options);
        app.UseSecurityHeaders();
        app.UseHostGate(options);
        app.UseOriginGate();
        app.UseFaultPages();
        gate.Use(app);
        app.UseRouting();
        app.UseAntiforgery();
        gate.Map(app);
        OwnFiles.Map(app);
        ReviewEndpoints.Map(app);
        UploadEndpoints.Map(app);
        AllPages.Map(app);
        AllPictures.Map(app);
        app.MapOpenApi("/openapi.json").ExcludeFromDescription();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<DossierShelf>().Begin);
        return app;
    }

    /// <summary>Waits until a started server has read what its pages are filtered by, and visits some pages, so that the first visitor waits no longer than others.</summary>
    /// <param name="server">What <see cref="Build"/> gave, started.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    public static async Task ReadyAsync(WebApplication server, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        await server.Services.GetRequiredService<DossierShelf>().Ready.WaitAsync(cancellation);

        // The server visits itself: no proxy is to see the token or the pages.
        using var visitor = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(server.Urls.First()) };
        if (server.Services.GetRequiredService<WorkbenchOptions>().Token is { } token)
        {
            visitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var page in (string[])["/", "/map", "/claims"])
        {
            try
            {
                using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), cancellation);
            }
            catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // An address at which the server hears others, but not itself, or a page that takes very long: the first visitor waits then.
                return;
            }
        }
    }
}
