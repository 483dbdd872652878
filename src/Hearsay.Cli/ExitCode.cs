namespace Hearsay.Cli;

/// <summary>What the program answers to the shell.</summary>
internal enum ExitCode
{
    /// <summary>Everything was done.</summary>
    Done = 0,

    /// <summary>Some documents failed; the rest was done.</summary>
    SomeFailed = 1,

    /// <summary>The command was used wrongly.</summary>
    WrongUsage = 2,

    /// <summary>Nothing could be read or written.</summary>
    NothingDone = 3,
}
