using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Answers in the documents' own words: sentences, rows, items or references, each verbatim with its citation.</summary>
internal sealed class ExtractiveAnswerer(PassageStore store)
{
    /// <summary>The answer's draft.</summary>
    public AnswerDraft Draft(Query query, EvidenceList found)
    {
        var builder = new CitationBuilder(store);
        var sentences = new List<AnswerSentence>();
        foreach (var unit in SentenceSelector.Select(query, found))
        {
            if (builder.Cite(unit) is { } number)
            {
                sentences.Add(new AnswerSentence(SafeText.Of(unit.Readable), [number]));
            }
        }

        return new AnswerDraft(sentences, builder.Citations);
    }
}
