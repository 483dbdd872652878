namespace Hearsay.Intake.ActorLists;

/// <summary>A line of an actor dictionary that could not be read; the rest of the file is.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ActorListFault(int Line, string Reason);
