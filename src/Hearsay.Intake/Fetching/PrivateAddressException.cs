namespace Hearsay.Intake.Fetching;

/// <summary>A connection that is not made because it would lead into an inner network.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"{host} is an address of a private or local network.");
