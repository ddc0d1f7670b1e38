using System.Buffers;
using NeiQa.Chunking;
using NeiQa.Indexing;
using NeiQa.Indexing.Vectors;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Finds the passages nearest to a question, by words and by meaning.</summary>
internal sealed class Retriever(PassageIndex index, PassageStore store)
{
    /// <summary>Passages that each of the two lists gives to the fusion.</summary>
    public const int ListLength = 200;

    /// <summary>Candidates whose units are compared too.</summary>
    private const int Refined = 100;

    /// <summary>What a passage's best unit counts beside the whole passage.</summary>
    private const float BestUnitWeight = 0.5f;

    /// <summary>The candidates for a question, best first.</summary>
    public IReadOnlyList<Candidate> Retrieve(Query query, PreparedQuery embedding, RetrievalMode mode = RetrievalMode.Hybrid)
    {
        var listed = index.Read(contents => Fusion.Rank(Candidates(contents, query, embedding), mode));
        return Fusion.Rank(Refine(listed, query, embedding), mode);
    }

    /// <summary>The best unit of a passage tells more than the whole: both make its meaning. And words count more together.</summary>
    private List<Candidate> Refine(IReadOnlyList<Candidate> candidates, Query query, PreparedQuery embedding)
    {
        var best = candidates.Take(Refined).ToList();
        var units = store.Units([.. best.Select(candidate => candidate.Content.Passage)]);
        return [.. best.Where(candidate => units.ContainsKey(candidate.Content.Passage)).Select(candidate => candidate with
        {
            Cosine = ((1 - BestUnitWeight) * candidate.Cosine) + (BestUnitWeight * units[candidate.Content.Passage].BestCosine(embedding)),
            Proximity = Proximity.Of(query, units[candidate.Content.Passage]),
        })];
    }

    private static List<Candidate> Candidates(PassageIndex.Contents contents, Query query, PreparedQuery embedding)
    {
        float[] scores = ArrayPool<float>.Shared.Rent(Math.Max(1, contents.Slots));
        var nearest = ArrayPool<(int Slot, float Score)>.Shared.Rent(ListLength);
        try
        {
            var words = scores.AsSpan(0, contents.Slots);
            words.Clear();
            float ideal = contents.Words.Score([.. query.Words.Select(word => new QueryTerm(word.Number, word.Weight))], words);
            int found = contents.Vectors.Search(embedding, nearest.AsSpan(0, ListLength));
            var slots = TopSlots(words).Concat(nearest.Take(found).Select(hit => hit.Slot)).ToHashSet();
            float scale = ideal > 0 ? 1 / ideal : 0;
            var candidates = new List<Candidate>(slots.Count);
            foreach (int slot in slots.Where(slot => IsWanted(contents[slot].Kind, query.Form)))
            {
                candidates.Add(new Candidate(slot, contents[slot], scores[slot] * scale, contents.Vectors.Score(slot, embedding)));
            }

            return candidates;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<(int, float)>.Shared.Return(nearest);
        }
    }

    /// <summary>References answer questions about references, and a glossary that only lists terms answers questions about itself.</summary>
    private static bool IsWanted(PassageKind kind, QuestionForm form) => kind switch
    {
        PassageKind.Reference => form.AsksReferences,
        PassageKind.Glossary => form.AsksGlossary,
        _ => true,
    };

    private static List<int> TopSlots(ReadOnlySpan<float> scores)
    {
        var best = new PriorityQueue<int, float>(ListLength + 1);
        for (int slot = 0; slot < scores.Length; slot++)
        {
            if (scores[slot] > 0 && (best.Count < ListLength || best.TryPeek(out _, out float least) && scores[slot] > least))
            {
                best.Enqueue(slot, scores[slot]);
                if (best.Count > ListLength)
                {
                    best.Dequeue();
                }
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element)];
    }
}
