using System.Globalization;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Fits the question prior to files that <see cref="FeatureDump"/> wrote, all over the document that it is for; in each file those with an answer count as much as those without.</summary>
internal static class PriorFit
{
    /// <summary>With 100 the areas that <see cref="Run"/> prints are up to .01 larger, with 1000 up to .02 smaller; a heavier one learns less by heart.</summary>
    private const double Penalty = 300;

    /// <summary>Writes the fit, and beside it (<c>.folds</c>) those of a cross-validation, for figures that no fit has seen the questions of.</summary>
    /// <param name="paths">Files of features.</param>
    /// <param name="output">Where the fit goes.</param>
    /// <returns>Lines that say what the cross-validation makes of each file.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<string> paths, string output)
    {
        var files = paths.Select(Read).ToList();
        var fits = FoldedFit.Write(output, fold => Fit(files.SelectMany(file => file).Where(asked => asked.Fold != fold)));
        return [.. paths.Zip(files, (path, file) =>
        {
            double area = RocCurve.Area(file.Select(asked => ((double)QuestionPrior.Of(fits[asked.Fold], asked.Vector), asked.IsAnswerable)));
            return string.Create(CultureInfo.InvariantCulture, $"prior, {Path.GetFileName(path)}: AUC {area:0.000} over {file.Count} questions in {FoldedFit.Folds}-fold cross-validation");
        })];
    }

    private static float[] Fit(IEnumerable<Asked> questions)
    {
        var model = LogisticRegression.Fit([.. questions.Select(asked => new Example([.. asked.Vector.Select(value => (double)value)], asked.IsAnswerable, asked.Weight, asked.Fold))], Penalty);
        return [.. model.Weights.Select(weight => (float)weight), (float)model.Bias];
    }

    private static List<Asked> Read(string path)
    {
        var questions = FeatureFile.Read(path).Select(read => read.Question).Where(FeatureFile.Counts).ToList();
        var sizes = questions.CountBy(FeatureFile.IsAnswerable).ToDictionary();
        return [.. questions.Select(question => (question, isAnswerable: FeatureFile.IsAnswerable(question))).Select(read =>
            new Asked(FeatureFile.Vector(read.question), read.isAnswerable, questions.Count / (2.0 * sizes[read.isAnswerable]), FoldedFit.Of(FeatureFile.Asked(read.question))))];
    }

    private sealed record Asked(float[] Vector, bool IsAnswerable, double Weight, int Fold);
}
