using BenchmarkDotNet.Running;
using Hearsay.Bench;

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
