using System.Globalization;
using System.Numerics.Tensors;
using NeiQa.Answering.Abstaining;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Fits the question prior to files that <see cref="FeatureDump"/> wrote, all over the document that it is for; in each file those with an answer count as much as those without.</summary>
internal static class PriorFit
{
    /// <summary>Of a question that counts once. With .5 the areas that <see cref="Run"/> prints are up to .011 smaller; a smaller one learns more by heart.</summary>
    private const double Penalty = 0.1;

    /// <summary>Writes the fit, and beside it (<c>.folds</c>) those of a cross-validation, for figures that no fit has seen the questions of.</summary>
    /// <param name="paths">Files of features.</param>
    /// <param name="output">Where the fit goes.</param>
    /// <returns>Lines that say what the cross-validation makes of each file.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<string> paths, string output)
    {
        List<Asked> questions = [.. paths.SelectMany(Read)];
        float[][] cosines = new float[questions.Count][];
        Parallel.For(0, questions.Count, i => cosines[i] = [.. questions.Select(other => TensorPrimitives.Dot(questions[i].Vector, other.Vector))]);
        var fits = FoldedFit.Write(output, fold => Fit(questions, cosines, fold), (path, written) => QuestionPrior.Write(path, [.. questions.Select(asked => asked.Vector)], written));
        var scored = questions.Select((asked, i) => (asked.Path, Score: (double)QuestionPrior.Of(fits[asked.Fold], cosines[i]), asked.IsAnswerable)).ToLookup(asked => asked.Path);
        return [.. scored.Select(file =>
        {
            double area = RocCurve.Area(file.Select(asked => (asked.Score, asked.IsAnswerable)));
            return string.Create(CultureInfo.InvariantCulture, $"prior, {Path.GetFileName(file.Key)}: AUC {area:0.000} over {file.Count()} questions in {FoldedFit.Folds}-fold cross-validation");
        })];
    }

    /// <summary>A weight for each question, 0 for those of the part left out.</summary>
    private static float[] Fit(List<Asked> questions, float[][] cosines, int left)
    {
        int[] chosen = [.. Enumerable.Range(0, questions.Count).Where(i => questions[i].Fold != left)];
        double[][] kernel = [.. chosen.Select((question, row) =>
        {
            float[] near = [.. chosen.Take(row + 1).Select(other => cosines[question][other])];
            QuestionPrior.Kernel(near);
            return (double[])[.. near.Take(row).Select(value => (double)value), near[row] + (Penalty / questions[question].Weight)];
        })];
        double[] solved = Cholesky.Solve(kernel, [.. chosen.Select(i => questions[i].IsAnswerable ? 1.0 : -1)]);
        float[] weights = new float[questions.Count];
        for (int i = 0; i < chosen.Length; i++)
        {
            weights[chosen[i]] = (float)solved[i];
        }

        return weights;
    }

    private static List<Asked> Read(string path)
    {
        var questions = FeatureFile.Read(path).Select(read => read.Question).Where(FeatureFile.Counts).ToList();
        var sizes = questions.CountBy(FeatureFile.IsAnswerable).ToDictionary();
        return [.. questions.Select(question => (question, isAnswerable: FeatureFile.IsAnswerable(question))).Select(read =>
            new Asked(path, FeatureFile.Vector(read.question), read.isAnswerable, questions.Count / (2.0 * sizes[read.isAnswerable]), FoldedFit.Of(FeatureFile.Asked(read.question))))];
    }

    private sealed record Asked(string Path, float[] Vector, bool IsAnswerable, double Weight, int Fold);
}
