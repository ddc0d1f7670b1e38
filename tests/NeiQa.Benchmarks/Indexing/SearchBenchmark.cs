using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Peers;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Benchmarks.Indexing;

/// <summary>Time and recall of a search among vectors, and how both grow with their number.</summary>
internal static class SearchBenchmark
{
    private const int Wanted = 10, ScanRuns = 50;
    private const string FloatScanName = "float scan";

    /// <summary>Measures at one size.</summary>
    /// <param name="context">The run.</param>
    /// <param name="size">How the size is named, such as <c>100k</c>.</param>
    /// <param name="vectors">What is searched.</param>
    /// <returns>The exact nearest vectors of each question.</returns>
    public static int[][] Run(BenchmarkContext context, string size, VectorSet vectors)
    {
        var index = Fill(vectors);
        var scan = new FloatScan(vectors);
        var questions = context.Questions;
        var results = new (int Slot, float Score)[Wanted];
        var own = Timing.Of(questions.Count, question => index.Search(questions[question], results));
        var plain = Timing.Of(ScanRuns, question => scan.Search(question, questions, Wanted));
        context.Report.Add($"search.{size}", own.Median, "ms");
        context.Report.AddPeer($"search.{size}", FloatScanName, plain.Median);
        int[][] exact = [.. Enumerable.Range(0, questions.Count).Select(question => scan.Search(question, questions, Wanted))];
        int[][] found = [.. Enumerable.Range(0, questions.Count).Select(question => Slots(index, questions[question]))];
        context.Report.Add($"recall{Wanted}.{size}", Recall.Of(found, exact), "share");
        return exact;
    }

    private static int[] Slots(VectorIndex index, ReadOnlySpan<float> question)
    {
        var results = new (int Slot, float Score)[Wanted];
        return [.. results.Take(index.Search(question, results)).Select(result => result.Slot)];
    }

    private static VectorIndex Fill(VectorSet vectors)
    {
        var index = new VectorIndex(VectorSet.Dimensions);
        for (var slot = 0; slot < vectors.Count; slot++)
        {
            index.Set(slot, vectors[slot]);
        }

        return index;
    }
}
