using System.Globalization;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>
/// Fits the answerability model's head to the pairs of question and unit in files that <see cref="FeatureDump"/> wrote; each
/// file counts the same. Whether a unit holds evidence is what it learns.
/// </summary>
/// <param name="model">Reads the pairs.</param>
internal sealed class HeadFit(AnswerabilityModel model)
{
    /// <summary>Units of a question: those near the four that an answer has judged.</summary>
    private const int Units = 12;

    /// <summary>Writes the head, and beside it (<c>.folds</c>) those of a cross-validation, for figures that no head has seen the questions of.</summary>
    /// <param name="paths">Files of features.</param>
    /// <param name="output">Where the head goes.</param>
    /// <param name="done">Called with each pair read.</param>
    /// <returns>Lines that say what the cross-validation makes of each file.</returns>
    public IReadOnlyList<string> Run(IReadOnlyList<string> paths, string output, Action<int, int> done)
    {
        var pairs = paths.SelectMany((path, file) => Read(path, file)).ToList();
        float[][] pooled = new float[pairs.Count][];
        int count = 0;
        Parallel.For(0, pairs.Count, n =>
        {
            pooled[n] = model.Read(pairs[n].Question, pairs[n].Text).Pooled;
            done(Interlocked.Increment(ref count), pairs.Count);
        });
        AnswerabilityHead.Write(output, [Fit(pairs, pooled, _ => true)]);
        var folds = Enumerable.Range(0, FoldedFit.Folds).Select(fold => Fit(pairs, pooled, pair => pair.Fold != fold)).ToList();
        AnswerabilityHead.Write(output + ".folds", folds);
        return [.. paths.Select((path, file) =>
        {
            var scored = pairs.Select((pair, n) => (pair, n)).Where(item => item.pair.File == file).Select(item => ((double)folds[item.pair.Fold].Score(pooled[item.n]), item.pair.Holds)).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"head, {Path.GetFileName(path)}: AUC {RocCurve.Area(scored):0.000} over {scored.Count} pairs in {FoldedFit.Folds}-fold cross-validation");
        })];
    }

    private static AnswerabilityHead Fit(List<Pair> pairs, float[][] pooled, Func<Pair, bool> isIn)
    {
        var chosen = Enumerable.Range(0, pairs.Count).Where(n => isIn(pairs[n])).ToList();
        var sizes = chosen.GroupBy(n => pairs[n].File).ToDictionary(group => group.Key, group => group.Count());
        return HeadNetwork.Fit([.. chosen.Select(n => pooled[n])], [.. chosen.Select(n => pairs[n].Holds)], [.. chosen.Select(n => 1f / sizes[pairs[n].File])]);
    }

    private static IEnumerable<Pair> Read(string path, int file) => FeatureFile.Read(path).SelectMany(read =>
    {
        string asked = FeatureFile.Asked(read.Question);
        return read.Units.Take(Units).Select(unit => new Pair(file, FoldedFit.Of(asked), asked, unit.GetProperty("text").GetString()!, FeatureFile.Holds(unit)));
    });

    private sealed record Pair(int File, int Fold, string Question, string Text, bool Holds);
}
