using System.Globalization;
using System.Text.Json;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Fits the weights of evidence and abstention to what <see cref="FeatureDump"/> wrote; each file counts the same.</summary>
public static class WeightFit
{
    private const int Folds = 10;

    /// <summary>1 over scikit-learn's C; both were chosen by cross-validation among .1, .3, 1 and 3.</summary>
    private const double EvidencePenalty = 1 / 0.3, AbstentionPenalty = 1 / 0.1;

    /// <summary>Units of a question that a fit considers.</summary>
    private const int Units = 60;

    /// <summary>Lines that say the weights in the order of the features, and what a ten-fold cross-validation makes of them.</summary>
    /// <param name="paths">Files of features.</param>
    public static IEnumerable<string> Report(IReadOnlyList<string> paths)
    {
        var files = paths.Select(Read).ToList();
        var evidence = Balanced(files.Select(file => file.SelectMany((question, i) => question.Units.Select(unit => (unit.Features, Positive: unit.Holds, Group: i))).ToList()), byClass: false);
        var abstention = Balanced(files.Select(file => file.Select((question, i) => (Features: question.Abstention, Positive: question.Answerable, Group: i)).ToList()), byClass: true);
        return [.. Lines("evidence", evidence, EvidencePenalty, paths), .. Lines("abstention", abstention, AbstentionPenalty, paths)];
    }

    private static IEnumerable<string> Lines(string name, List<List<Example>> files, double penalty, IReadOnlyList<string> paths)
    {
        int features = files[0][0].Features.Length - files.Count;
        var model = LogisticRegression.Fit([.. files.SelectMany(file => file)], penalty);
        yield return $"{name}: weights {string.Join(", ", model.Weights.Take(features).Select(weight => weight.ToString("0.000", CultureInfo.InvariantCulture)))}";
        for (int i = 0; i < files.Count; i++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {Path.GetFileName(paths[i])}: bias {model.Bias + model.Weights[features + i]:0.000}; AUC {CrossValidated(files, i, penalty):0.000} in {Folds}-fold cross-validation");
        }
    }

    /// <summary>Area under the ROC curve on one file: each fold's examples are scored by a fit to the others and to the other files.</summary>
    private static double CrossValidated(List<List<Example>> files, int which, double penalty)
    {
        var scored = new List<(double Score, Example Example)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            int held = fold;
            var model = LogisticRegression.Fit([.. files.SelectMany((file, i) => i == which ? file.Where(example => example.Group % Folds != held) : file)], penalty);
            scored.AddRange(files[which].Where(example => example.Group % Folds == held).Select(example => (model.Score(example.Features), example)));
        }

        return RocCurve.Area(scored.Select(item => (item.Score, item.Example.IsPositive)));
    }

    /// <summary>Each file has a feature of its own, and so a bias: how likely an answer is differs from corpus to corpus.</summary>
    private static List<List<Example>> Balanced(IEnumerable<List<(double[] Features, bool Positive, int Group)>> files, bool byClass)
    {
        var all = files.ToList();
        double each = all.Average(file => file.Count);
        return [.. all.Select((file, which) => file.Select(row => new Example(
            [.. row.Features, .. all.Select((_, other) => other == which ? 1.0 : 0)], row.Positive, byClass ? each / (2.0 * file.Count(other => other.Positive == row.Positive)) : each / file.Count, row.Group)).ToList())];
    }

    private static List<QuestionFeatures> Read(string path) => [.. FeatureFile.Read(path).Select(Features).Where(question => question.Counts && question.Abstention.Length > 0)];

    private static QuestionFeatures Features((JsonElement Question, IReadOnlyList<JsonElement> Units) read)
    {
        bool isAnswerable = FeatureFile.IsAnswerable(read.Question);
        return new QuestionFeatures(
            isAnswerable,
            FeatureFile.Counts(read.Question),
            Numbers(read.Question.GetProperty("abstention")),
            isAnswerable ? [.. read.Units.Take(Units).Select(unit => (Numbers(unit.GetProperty("features")), FeatureFile.Holds(unit)))] : []);
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetDouble())];

    private sealed record QuestionFeatures(bool Answerable, bool Counts, double[] Abstention, List<(double[] Features, bool Holds)> Units);
}
