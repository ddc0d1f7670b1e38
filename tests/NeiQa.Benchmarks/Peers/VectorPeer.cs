namespace NeiQa.Benchmarks.Peers;

/// <summary>A vector library from npm.</summary>
/// <param name="Name">How results name it.</param>
/// <param name="Script">The script that measures it.</param>
internal sealed record VectorPeer(string Name, string Script)
{
    /// <summary>The ones that are measured.</summary>
    public static IReadOnlyList<VectorPeer> All { get; } = [new("usearch HNSW", "usearch.mjs"), new("LanceDB", "lancedb.mjs")];
}

/// <summary>What a script of <see cref="VectorPeer"/> prints.</summary>
/// <param name="SearchMs">Median time of a search.</param>
/// <param name="InsertMs">Median time from adding a vector to finding it.</param>
/// <param name="BuildSeconds">Time to build its index.</param>
/// <param name="Found">For each question the vectors found.</param>
internal sealed record VectorPeerResult(double SearchMs, double InsertMs, double BuildSeconds, int[][] Found);
