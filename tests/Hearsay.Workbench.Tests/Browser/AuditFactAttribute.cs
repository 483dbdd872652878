namespace Hearsay.Workbench.Tests.Browser;

/// <summary>A test in a real browser that needs axe-core too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditFactAttribute : FactAttribute
{
    /// <summary>Makes one.</summary>
    public AuditFactAttribute() =>
        Skip = Chromium.Missing ?? (File.Exists(AuditFile) ? null : $"axe-core is not installed (npm install --prefix artifacts/axe axe-core; it is looked for at {AuditFile}).");

    /// <summary>Where axe-core stands.</summary>
    public static string AuditFile => Path.Combine(Checkout.Root, "artifacts", "axe", "node_modules", "axe-core", "axe.min.js");
}
