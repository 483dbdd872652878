using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace Hearsay.Bench;

/// <summary>Short runs with a column of words per second.</summary>
internal sealed class BenchConfig : ManualConfig
{
    public BenchConfig()
    {
        AddJob(Job.ShortRun);
        AddColumn(new WordsPerSecondColumn());
    }
}
