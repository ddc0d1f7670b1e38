using System.Globalization;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Fits the question prior to files that <see cref="FeatureDump"/> wrote, all over the document that it is for; each file counts the same.</summary>
internal static class PriorFit
{
    private const int Folds = 5;

    /// <summary>With 100 the areas that <see cref="Run"/> prints are up to .01 larger, with 1000 up to .02 smaller; a heavier one learns less by heart.</summary>
    private const double Penalty = 300;

    /// <summary>Writes the fit, and beside it (<c>.folds</c>) those of a cross-validation, for figures that no fit has seen the questions of.</summary>
    /// <param name="paths">Files of features.</param>
    /// <param name="output">Where the fit goes.</param>
    /// <returns>Lines that say what the cross-validation makes of each file.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<string> paths, string output)
    {
        var files = paths.Select(Read).ToList();
        float[][] fits = new float[Folds + 1][];
        Parallel.For(0, fits.Length, fold => fits[fold] = Fit(files.SelectMany(file => file).Where(example => example.Group != fold)));
        FloatFile.Write(output, [fits[Folds]]);
        FloatFile.Write(output + ".folds", fits.Take(Folds));
        return [.. paths.Zip(files, (path, file) =>
        {
            var scored = file.Select(example => ((double)QuestionPrior.Of(fits[example.Group], [.. example.Features.Select(value => (float)value)]), example.IsPositive)).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"prior, {Path.GetFileName(path)}: AUC {RocCurve.Area(scored):0.000} over {scored.Count} questions in {Folds}-fold cross-validation");
        })];
    }

    private static float[] Fit(IEnumerable<Example> examples)
    {
        var model = LogisticRegression.Fit([.. examples], Penalty);
        return [.. model.Weights.Select(weight => (float)weight), (float)model.Bias];
    }

    /// <summary>The examples of a file; those with an answer count as much as those without.</summary>
    private static List<Example> Read(string path)
    {
        var questions = FeatureFile.Read(path).Select(read => read.Question).Where(FeatureFile.Counts).ToList();
        return [.. questions.Select(question => new Example(
            [.. question.GetProperty("vector").EnumerateArray().Select(value => value.GetDouble())],
            FeatureFile.IsAnswerable(question),
            questions.Count / (2.0 * questions.Count(other => FeatureFile.IsAnswerable(other) == FeatureFile.IsAnswerable(question))),
            Fold.Of(question.GetProperty("asked").GetString()!, Folds)))];
    }
}
