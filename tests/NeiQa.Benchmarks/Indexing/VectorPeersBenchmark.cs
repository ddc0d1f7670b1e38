using System.Globalization;
using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Peers;

namespace NeiQa.Benchmarks.Indexing;

/// <summary>Vector libraries from npm over the same vectors and questions.</summary>
internal static class VectorPeersBenchmark
{
    /// <summary>Measures each at one size; NeiQa's own figures came before.</summary>
    /// <param name="context">The run.</param>
    /// <param name="node">Runs the peers.</param>
    /// <param name="size">How the size is named.</param>
    /// <param name="vectors">What is searched.</param>
    /// <param name="exact">The exact nearest vectors of each question.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task RunAsync(
        BenchmarkContext context, NodeTools node, string size, VectorSet vectors, int[][] exact, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("neiqa-peers-").FullName;
        var (vectorsPath, questionsPath) = (Path.Combine(folder, "vectors"), Path.Combine(folder, "questions"));
        VectorCache.Write(vectorsPath, vectors);
        VectorCache.Write(questionsPath, context.Questions);
        string[] arguments = [vectorsPath, Text(vectors.Count), questionsPath, Text(context.Questions.Count)];
        foreach (var peer in VectorPeer.All)
        {
            var result = await node.RunAsync<VectorPeerResult>(peer.Script, arguments, cancellationToken);
            context.Report.AddPeer($"search.{size}", peer.Name, result.SearchMs);
            context.Report.AddPeer($"recall10.{size}", peer.Name, Recall.Of(result.Found, exact));
            context.Report.AddPeer("insertToVisible", peer.Name, result.InsertMs);
            context.Report.Note(string.Create(CultureInfo.InvariantCulture, $"{peer.Name} built its index of {vectors.Count:N0} vectors in {result.BuildSeconds:F0} s; NeiQa builds none."));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
