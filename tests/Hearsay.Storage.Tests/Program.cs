using System.Globalization;

namespace Hearsay.Storage.Tests;

/// <summary>What the tests start as a process of its own, to kill it: a writer that says after each document how far it is.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not ["write", var path, var count])
        {
            return 2;
        }

        try
        {
            using var file = DossierFile.OpenOrCreate(path);
            for (var number = 0; number < int.Parse(count, CultureInfo.InvariantCulture); number++)
            {
                Story.AddTo(file, number, 1);
                Console.Out.WriteLine(number);
                Console.Out.Flush();
            }

            Console.Out.WriteLine("build");
            file.Build();
            return 0;
        }
        catch (DossierException error)
        {
            Console.Error.WriteLine($"{error.Code} {error.Message}");
            return 1;
        }
    }
}
