using System.Globalization;
using BenchmarkDotNet.Running;
using Hearsay.Bench;

switch (args)
{
    case [FreshProcess.Table]:
        FreshProcess.PrintTable(Console.Out);
        break;
    case [FreshProcess.Line, var words, var each, var threads]:
        FreshProcess.PrintLine(Number(words), Number(each), Number(threads), Console.Out);
        break;
    case [PageRate.Name, .. var inputs]:
        PageRate.Print(inputs, Console.Out);
        break;
    case [DossierGrowth.Name, var input, var documents, var path]:
        DossierGrowth.Print(input, Number(documents), path, Console.Out);
        break;
    case [DossierGrowth.Queries, var path]:
        DossierGrowth.PrintQueries(path, Console.Out);
        break;
    case [WorkbenchPages.Server, var path]:
        await WorkbenchPages.ServeAsync(path, Console.Out);
        break;
    case [WorkbenchPages.Name, var path, var word, var readers]:
        await WorkbenchPages.PrintAsync(path, word, Number(readers), Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
