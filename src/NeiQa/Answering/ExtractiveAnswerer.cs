using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Answers in the documents' own words: as few sentences, rows or references as answer.</summary>
internal sealed class ExtractiveAnswerer(PassageStore store)
{
    /// <summary>Most sentences of an answer.</summary>
    private const int MaxSentences = 5;

    /// <summary>Sentences of an answer to a plain question.</summary>
    private const int PlainSentences = 3;

    /// <summary>A further sentence has to come this near to the best one's score.</summary>
    private const float Margin = 1.2f;

    /// <summary>Picks the units to show, in the order in which they read well.</summary>
    public AnswerDraft Draft(Query query, EvidenceList found)
    {
        var builder = new CitationBuilder(store);
        var sentences = new List<AnswerSentence>();
        foreach (var unit in InReadingOrder(Pick(query, found.Units)))
        {
            if (builder.Cite(unit) is { } number)
            {
                sentences.Add(new AnswerSentence(SafeText.Of(unit.Readable), [number]));
            }
        }

        return new AnswerDraft(sentences, builder.Citations);
    }

    private static List<Evidence> Pick(Query query, IReadOnlyList<Evidence> units)
    {
        int most = query.Form.IsList || query.Form.IsComparison ? MaxSentences : PlainSentences;
        var picked = new List<Evidence>();
        foreach (var unit in units.TakeWhile(unit => unit.Score >= units[0].Score - Margin))
        {
            if (picked.Count < most && !picked.Any(other => other.Quote == unit.Quote))
            {
                picked.Add(unit);
            }
        }

        return picked;
    }

    /// <summary>The best unit's passage first, then the others by rank; within one the document's order.</summary>
    private static IEnumerable<Evidence> InReadingOrder(List<Evidence> picked) =>
        picked.OrderBy(unit => unit.Passage.Id != picked[0].Passage.Id).ThenBy(unit => unit.Rank).ThenBy(unit => unit.UnitIndex);
}
