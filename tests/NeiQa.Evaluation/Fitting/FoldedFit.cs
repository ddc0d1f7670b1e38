using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>A fit to all questions, and beside it those of a cross-validation, for figures that no fit has seen the questions of.</summary>
internal static class FoldedFit
{
    /// <summary>Parts of the cross-validation.</summary>
    public const int Folds = 5;

    /// <summary>The part that a question belongs to.</summary>
    /// <param name="asked">Its text as it is asked.</param>
    public static int Of(string asked) => Fold.Of(asked, Folds);

    /// <summary>Writes the fit, and beside it (<c>.folds</c>) those without a part each.</summary>
    /// <param name="output">Where the fit goes.</param>
    /// <param name="without">Fits to everything outside a part; there is none that is <see cref="Folds"/>.</param>
    /// <param name="write">Writes fits to a file.</param>
    /// <returns>The fits without a part, in order.</returns>
    public static IReadOnlyList<float[]> Write(string output, Func<int, float[]> without, Action<string, IReadOnlyList<float[]>> write)
    {
        float[][] fits = new float[Folds + 1][];
        Parallel.For(0, fits.Length, fold => fits[fold] = without(fold));
        write(output, [fits[Folds]]);
        write(output + ".folds", fits[..Folds]);
        return fits[..Folds];
    }
}
