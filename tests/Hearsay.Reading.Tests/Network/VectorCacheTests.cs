using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

public sealed class VectorCacheTests
{
    [Fact]
    public void Keep_MoreFormsThanFit_ForgetsThoseNotInUse()
    {
        var cache = new VectorCache(10);
        for (var i = 0; i < 1000; i++)
        {
            cache.Keep($"form{i}", [i]);
            cache.Find("form0").ShouldBe([0f]);
            cache.Count.ShouldBeLessThanOrEqualTo(20);
        }

        cache.Find("form500").ShouldBeNull();
        cache.Find("form999").ShouldBe([999f]);
    }

    [Fact]
    public void Keep_HugeForm_IsNotRemembered()
    {
        var cache = new VectorCache(10);
        cache.Keep(new string('a', 65), [1]);
        cache.Count.ShouldBe(0);
    }
}
