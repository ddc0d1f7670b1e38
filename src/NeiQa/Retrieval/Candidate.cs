using NeiQa.Indexing;

namespace NeiQa.Retrieval;

/// <summary>How passages are ranked.</summary>
public enum RetrievalMode
{
    /// <summary>By words and meaning together.</summary>
    Hybrid,

    /// <summary>By words alone (BM25).</summary>
    Words,

    /// <summary>By meaning alone (cosine of embeddings).</summary>
    Meaning,
}

/// <summary>A passage that may answer.</summary>
/// <param name="Slot">Where it is in the index.</param>
/// <param name="Content">What it is.</param>
/// <param name="WordScore">BM25 over the greatest that the question allows, 0 to 1.</param>
/// <param name="Cosine">Of question and passage.</param>
internal readonly record struct Candidate(int Slot, Slot Content, float WordScore, float Cosine)
{
    /// <summary>What the nearness of the question's words to each other adds to the word score; 0 before the passage is read.</summary>
    public float Proximity { get; init; }

    /// <summary>What ranks it; only comparable within one question.</summary>
    public float Score { get; init; }
}
