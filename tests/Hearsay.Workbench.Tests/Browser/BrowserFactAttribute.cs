namespace Hearsay.Workbench.Tests.Browser;

/// <summary>A test in a real browser: passed over, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Makes one.</summary>
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}
