namespace Hearsay.Reading.Evaluation;

/// <summary>
/// What was found against what there is: the counts behind precision, recall and F1 (van Rijsbergen 1979). <c>default</c> is nothing found
/// where there was nothing.
/// </summary>
/// <param name="Hit">How many of the predicted are right.</param>
/// <param name="Predicted">How many were predicted.</param>
/// <param name="Gold">How many there are.</param>
public readonly record struct Tally(int Hit, int Predicted, int Gold)
{
    /// <summary>The share of the predicted that is right, 0 to 1; 0 where nothing was predicted.</summary>
    public double Precision => Predicted > 0 ? (double)Hit / Predicted : 0;

    /// <summary>The share of the gold that was found, 0 to 1; 0 where there is none.</summary>
    public double Recall => Gold > 0 ? (double)Hit / Gold : 0;

    /// <summary>The harmonic mean of precision and recall, 0 to 1; 0 where both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The counts of two texts together.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Hit + right.Hit, left.Predicted + right.Predicted, left.Gold + right.Gold);
}
