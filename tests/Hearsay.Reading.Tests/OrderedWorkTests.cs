namespace Hearsay.Reading.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Map_WorkThatEndsOutOfOrder_KeepsTheOrderOfTheInput(int threads)
    {
        var results = new OrderedWork(threads).Map(
            Enumerable.Range(0, 200),
            (n, _) =>
            {
                Thread.SpinWait(n % 7 == 0 ? 20_000 : 1);
                return n * 2;
            },
            _ => 1);
        results.ShouldBe(Enumerable.Range(0, 200).Select(n => n * 2));
    }

    [Fact]
    public void Map_HeavyItems_AreNotTakenAheadOfTheBound()
    {
        var taken = 0;
        IEnumerable<int> Items()
        {
            for (var i = 0; i < 10; i++)
            {
                taken++;
                yield return i;
            }
        }

        using var results = new OrderedWork(4).Map(Items(), (n, _) => n, _ => OrderedWork.WeightUnderWay, default).GetEnumerator();
        results.MoveNext().ShouldBeTrue();
        taken.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Map_FarAhead_WorksOnManyItemsBeforeTheFirstIsDone()
    {
        var done = 0;
        var results = new OrderedWork(2, ahead: 100).Map(
            Enumerable.Range(0, 1000),
            (n, _) => n == 0 ? SpinWait.SpinUntil(() => Volatile.Read(ref done) >= 50, TimeSpan.FromMinutes(1)) : Interlocked.Increment(ref done) > 0,
            _ => 1);
        results.First().ShouldBeTrue();
    }

    [Fact]
    public void Map_WorkThatThrows_ThrowsItsException() =>
        Should.Throw<InvalidOperationException>(() => new OrderedWork(2).Map<int, int>([1, 2], (_, _) => throw new InvalidOperationException("broken"), _ => 1).ToList())
            .Message.ShouldBe("broken");

    [Fact]
    public void New_NoThreads_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new OrderedWork(0));

    [Fact]
    public void New_NegativeAhead_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => new OrderedWork(1, -1));
}
