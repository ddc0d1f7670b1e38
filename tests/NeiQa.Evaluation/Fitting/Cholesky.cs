using System.Numerics.Tensors;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Solves equations with a symmetric positive matrix by Cholesky's decomposition.</summary>
internal static class Cholesky
{
    /// <summary>Solves <c>matrix × solution = right</c>.</summary>
    /// <param name="matrix">Its lower half, row by row up to the diagonal; it is overwritten.</param>
    /// <param name="right">One number a row.</param>
    public static double[] Solve(double[][] matrix, double[] right)
    {
        double[] solution = [.. right];
        for (int i = 0; i < solution.Length; i++)
        {
            double[] row = matrix[i];
            for (int j = 0; j < i; j++)
            {
                row[j] = (row[j] - TensorPrimitives.Dot<double>(row.AsSpan(0, j), matrix[j].AsSpan(0, j))) / matrix[j][j];
            }

            row[i] = Math.Sqrt(Math.Max(row[i] - TensorPrimitives.SumOfSquares<double>(row.AsSpan(0, i)), 1e-12));
            solution[i] = (solution[i] - TensorPrimitives.Dot<double>(row.AsSpan(0, i), solution.AsSpan(0, i))) / row[i];
        }

        for (int i = solution.Length - 1; i >= 0; i--)
        {
            solution[i] /= matrix[i][i];
            TensorPrimitives.MultiplyAdd<double>(matrix[i].AsSpan(0, i), -solution[i], solution.AsSpan(0, i), solution.AsSpan(0, i));
        }

        return solution;
    }
}
