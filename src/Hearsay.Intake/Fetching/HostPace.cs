namespace Hearsay.Intake.Fetching;

/// <summary>Keeps requests to one host apart.</summary>
internal sealed class HostPace(TimeProvider clock)
{
    private readonly Dictionary<string, long> _free = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked again, and takes the turn.</summary>
    public async Task WaitAsync(string host, TimeSpan pace, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_free)
        {
            var now = clock.GetTimestamp();
            var free = Math.Max(now, _free.GetValueOrDefault(host, now));
            wait = clock.GetElapsedTime(now, free);
            _free[host] = free + (long)(pace.TotalSeconds * clock.TimestampFrequency);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
        }
    }
}
