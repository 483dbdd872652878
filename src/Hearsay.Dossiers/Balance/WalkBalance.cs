namespace Hearsay.Dossiers.Balance;

/// <summary>
/// The walk-based degree of balance: balanced closed walks against all closed walks, each of length k weighted by 1/k!, which is
/// tr exp(A) / tr exp(|A|) for the signed adjacency matrix A (Estrada and Benzi, "Walk-based measure of balance in signed networks:
/// Detecting lack of balance in social networks", Physical Review E 90 (2014) 042802).
/// </summary>
public static class WalkBalance
{
    private const int MostSweeps = 64;
    private const double Negligible = 1e-12;

    /// <summary>The degree of balance: 1 where every closed walk is balanced, towards 0 where balanced and unbalanced ones are even; 1 without ties.</summary>
    public static double Of(SignedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Ties.IsEmpty)
        {
            return 1;
        }

        var signed = Eigenvalues(graph, static sign => sign);
        var unsigned = Eigenvalues(graph, static sign => Math.Abs(sign));

        // Both sums are divided by the same factor, so that no exponential runs over.
        var largest = unsigned.Max();
        return signed.Sum(l => Math.Exp(l - largest)) / unsigned.Sum(l => Math.Exp(l - largest));
    }

    /// <summary>The eigenvalues by Jacobi's rotations (Golub and Van Loan, Matrix Computations, section 8.5), in the order of the diagonal.</summary>
    private static double[] Eigenvalues(SignedGraph graph, Func<int, int> weight)
    {
        var size = graph.Count;
        var matrix = new double[size, size];
        foreach (var (one, other, sign) in graph.Ties)
        {
            matrix[one, other] = matrix[other, one] = weight(sign);
        }

        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var rest = 0.0;
            for (var row = 0; row < size; row++)
            {
                for (var column = row + 1; column < size; column++)
                {
                    rest += matrix[row, column] * matrix[row, column];
                    Rotate(matrix, row, column);
                }
            }

            if (rest < Negligible)
            {
                break;
            }
        }

        var values = new double[size];
        for (var index = 0; index < size; index++)
        {
            values[index] = matrix[index, index];
        }

        return values;
    }

    private static void Rotate(double[,] matrix, int row, int column)
    {
        var off = matrix[row, column];
        if (Math.Abs(off) < Negligible)
        {
            return;
        }

        var half = (matrix[column, column] - matrix[row, row]) / (2 * off);
        var tangent = (half >= 0 ? 1.0 : -1.0) / (Math.Abs(half) + Math.Sqrt((half * half) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var index = 0; index < matrix.GetLength(0); index++)
        {
            var (left, right) = (matrix[index, row], matrix[index, column]);
            matrix[index, row] = (cosine * left) - (sine * right);
            matrix[index, column] = (sine * left) + (cosine * right);
        }

        for (var index = 0; index < matrix.GetLength(0); index++)
        {
            var (left, right) = (matrix[row, index], matrix[column, index]);
            matrix[row, index] = (cosine * left) - (sine * right);
            matrix[column, index] = (sine * left) + (cosine * right);
        }
    }
}
