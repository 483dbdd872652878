namespace Hearsay.Workbench.Tests.Browser;

/// <summary>A test in a real browser: passed over, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Makes one.</summary>
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "No Chromium is installed (chromium, chromium-browser or google-chrome on the path, or HEARSAY_CHROMIUM).";
        }
    }
}

/// <summary>A test in a real browser that needs axe-core too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditFactAttribute : FactAttribute
{
    /// <summary>Makes one.</summary>
    public AuditFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "No Chromium is installed (chromium, chromium-browser or google-chrome on the path, or HEARSAY_CHROMIUM).";
        }
        else if (!File.Exists(AuditFile))
        {
            Skip = $"axe-core is not installed (npm install --prefix artifacts/axe axe-core; it is looked for at {AuditFile}).";
        }
    }

    /// <summary>Where axe-core stands.</summary>
    public static string AuditFile => Path.Combine(Checkout.Root, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
}
