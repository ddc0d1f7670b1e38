using NeiQa.Documents;
using NeiQa.Indexing;

namespace NeiQa.Answering;

/// <summary>Numbers the citations of one answer; the same span is cited once.</summary>
internal sealed class CitationBuilder(PassageStore store)
{
    private readonly List<Citation> _citations = [];

    /// <summary>The citations so far.</summary>
    public IReadOnlyList<Citation> Citations => [.. _citations];

    /// <summary>The number of a unit's citation, or null where its document has gone meanwhile.</summary>
    public int? Cite(Evidence evidence)
    {
        if (store.Document(evidence.Passage.Document) is not { } document)
        {
            return null;
        }

        var span = evidence.Unit.Span;
        if (_citations.FirstOrDefault(known => known.DocumentId == document.Name && new TextSpan(known.Start, known.End) == span) is { } known)
        {
            return known.Number;
        }

        _citations.Add(new Citation(
            _citations.Count + 1, document.Name, document.Title, evidence.Passage.Passage.Section, evidence.Quote, span.Start, span.End));
        return _citations.Count;
    }
}
