namespace Hearsay.Intake.Parts;

/// <summary>Results one by one, where whatever goes wrong on the way becomes the last of them.</summary>
internal static class GuardedResults
{
    /// <summary>The same results; a failure in place of what is thrown.</summary>
    /// <param name="open">Gives the results of one part; called when the first is asked for.</param>
    /// <param name="name">The part's name, for the failure.</param>
    public static IEnumerable<IntakeResult> Of(Func<IEnumerable<IntakeResult>> open, string name)
    {
        IEnumerator<IntakeResult>? each = null;
        try
        {
            while (Next(open, ref each, name, out var isLast) is { } result)
            {
                yield return result;
                if (isLast)
                {
                    yield break;
                }
            }
        }
        finally
        {
            each?.Dispose();
        }
    }

    private static IntakeResult? Next(Func<IEnumerable<IntakeResult>> open, ref IEnumerator<IntakeResult>? each, string name, out bool isLast)
    {
        isLast = true;
        try
        {
            each ??= open().GetEnumerator();
            var result = each.MoveNext() ? each.Current : null;
            isLast = false;
            return result;
        }
        catch (IntakeException problem)
        {
            return IntakeResult.Of(new IntakeFailure(problem.Code, name, null, problem.Message));
        }
        catch (InvalidDataException problem)
        {
            return IntakeResult.Of(new IntakeFailure(IntakeCodes.BrokenArchive, name, null, $"The packing is damaged or cut off: {problem.Message}"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException)
        {
            return IntakeResult.Of(new IntakeFailure(IntakeCodes.Unreadable, name, null, $"The file cannot be read: {problem.Message}"));
        }
    }
}
