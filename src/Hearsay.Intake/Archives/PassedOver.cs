using System.Globalization;

namespace Hearsay.Intake.Archives;

/// <summary>Counts what an archive holds that is not read, so that it can be told in one line.</summary>
internal sealed class PassedOver
{
    private const int Shown = 6;

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    public void Add(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    /// <summary>The line, as an input that was passed over; nothing where nothing was.</summary>
    /// <param name="name">The archive.</param>
    /// <param name="what">What it is made of, in the plural.</param>
    public IEnumerable<IntakeResult> Told(string name, string what)
    {
        if (_kinds.Count == 0)
        {
            yield break;
        }

        var largest = _kinds.OrderByDescending(kind => kind.Value).Take(Shown).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value} {kind.Key}"));
        var more = _kinds.Count > Shown ? " and others" : "";
        yield return IntakeResult.Of(new IntakeFailure(IntakeCodes.Skipped, name, null,
            string.Create(CultureInfo.InvariantCulture, $"Passed over {_kinds.Values.Sum()} {what} that hold no article: {string.Join(", ", largest)}{more}.")));
    }
}
