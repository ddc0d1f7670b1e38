using NeiQa.Indexing.Storage;
using NeiQa.Indexing.Vectors;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing;

/// <summary>What a passage's units are compared by.</summary>
/// <param name="Passage">The passage's row.</param>
/// <param name="Vectors">A vector for each unit.</param>
/// <param name="Terms">The terms of each unit in order; of a table row those of its cells.</param>
/// <param name="HeadingTerms">The terms of the headings; for a table row with its columns' names.</param>
internal sealed record PassageUnits(long Passage, VectorBlock Vectors, IReadOnlyList<UnitTerms> Terms, int[] HeadingTerms)
{
    /// <summary>Cosine of a question and the unit nearest to it.</summary>
    public float BestCosine(PreparedQuery question)
    {
        float best = -1;
        for (int unit = 0; unit < Vectors.Count; unit++)
        {
            best = Math.Max(best, Vectors.Cosine(unit, question));
        }

        return best;
    }
}

/// <summary>A passage with what its units are compared by.</summary>
/// <param name="Stored">The passage.</param>
/// <param name="Units">Its units.</param>
internal sealed record LoadedPassage(StoredPassage Stored, PassageUnits Units);
