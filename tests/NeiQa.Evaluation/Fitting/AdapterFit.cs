using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>
/// Fits the question adapter to files that <see cref="FeatureDump"/> wrote: of a question's units those that hold evidence
/// are to be the likeliest, by a softmax over the cosine and what the adapted vector adds.
/// </summary>
internal sealed class AdapterFit
{
    private const int Epochs = 16, Batch = 256;

    /// <summary>Units of a question that compete.</summary>
    private const int Units = 60;

    /// <summary>Weight of the cosine, near the one that a fit of the evidence without an adapter gives it.</summary>
    private const float CosineWeight = 8;

    /// <summary>Chosen among .003, .005, .01 and .02, and .00001 to .0003, by how many questions have all evidence among the best four.</summary>
    private const float Rate = 0.005f, Penalty = 0.00003f;

    private const int Shown = 4;

    private readonly List<Asked> _questions;
    private readonly Adam _map = new(new float[QuestionAdapter.Size]);
    private readonly float[] _gradient = new float[QuestionAdapter.Size];

    private AdapterFit(IEnumerable<Asked> questions) => _questions = [.. questions.Where(question => question.Holds.Contains(true))];

    /// <summary>Writes the map, and beside it (<c>.folds</c>) those of a cross-validation, for figures that no map has seen the questions of.</summary>
    /// <param name="paths">Files of features.</param>
    /// <param name="output">Where the map goes.</param>
    /// <returns>Lines that say what the cross-validation makes of each file.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<string> paths, string output)
    {
        var questions = paths.SelectMany(Read).ToList();
        var maps = FoldedFit.Write(output, fold => new AdapterFit(questions.Where(question => question.Fold != fold)).Fit(), FloatFile.Write);
        float[] none = new float[QuestionAdapter.Size];
        return [.. paths.Select(path =>
        {
            var asked = questions.Where(question => question.Path == path && question.Holds.Contains(true)).ToList();
            double share = asked.Average(question => question.IsFirst(maps[question.Fold]) ? 1.0 : 0), before = asked.Average(question => question.IsFirst(none) ? 1.0 : 0);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"adapter, {Path.GetFileName(path)}: evidence among the best {Shown} of {share:0.000} ({before:0.000} by the cosine) over {asked.Count} questions in {FoldedFit.Folds}-fold cross-validation");
        })];
    }

    private float[] Fit()
    {
        var random = new Random(1);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            var order = _questions.ToArray();
            random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                TensorPrimitives.Multiply(_map.Weights, Penalty, _gradient);
                Array.ForEach(batch, question => question.AddGradient(_map.Weights, _gradient, 1f / batch.Length));
                _map.Descend(_gradient, Adam.Rate(Rate, epoch, Epochs));
            }
        }

        return _map.Weights;
    }

    private static IEnumerable<Asked> Read(string path) => FeatureFile.Read(path).Select(read =>
    {
        var units = read.Units.Take(Units).ToList();
        return new Asked(
            path,
            FoldedFit.Of(FeatureFile.Asked(read.Question)),
            FeatureFile.Vector(read.Question),
            [.. units.Select(VectorOf)],
            [.. units.Select(FeatureFile.Holds)]);
    });

    private static float[] VectorOf(JsonElement unit)
    {
        float scale = unit.GetProperty("scale").GetSingle();
        return [.. unit.GetProperty("vector").GetBytesFromBase64().Select(code => (sbyte)code * scale)];
    }

    /// <summary>A question's vector, and of each unit the vector and whether it holds evidence.</summary>
    private sealed record Asked(string Path, int Fold, float[] Vector, float[][] Units, bool[] Holds)
    {
        public bool IsFirst(float[] map) =>
            Scores(map).Select((score, i) => (score, i)).OrderByDescending(item => item.score).Take(Shown).Any(item => Holds[item.i]);

        public void AddGradient(float[] map, float[] gradient, float share)
        {
            float[] likely = Scores(map);
            TensorPrimitives.SoftMax(likely, likely);
            float each = 1f / Holds.Count(holds => holds);
            float[] change = new float[QuestionAdapter.Width];
            for (int i = 0; i < likely.Length; i++)
            {
                TensorPrimitives.MultiplyAdd(Units[i], share * (likely[i] - (Holds[i] ? each : 0)), change, change);
            }

            for (int i = 0; i <= QuestionAdapter.Width; i++)
            {
                var row = gradient.AsSpan(i * QuestionAdapter.Width, QuestionAdapter.Width);
                TensorPrimitives.MultiplyAdd(change, i < QuestionAdapter.Width ? Vector[i] : 1, row, row);
            }
        }

        private float[] Scores(float[] map)
        {
            float[] adapted = QuestionAdapter.Apply(map, Vector);
            TensorPrimitives.MultiplyAdd(Vector, CosineWeight, adapted, adapted);
            return [.. Units.Select(unit => TensorPrimitives.Dot<float>(unit, adapted))];
        }
    }
}
