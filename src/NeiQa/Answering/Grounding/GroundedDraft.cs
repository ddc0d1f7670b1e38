using NeiQa.Indexing;

namespace NeiQa.Answering.Grounding;

/// <summary>Keeps those sentences of a reply that a unit of the passages they cite supports.</summary>
/// <param name="store">Where citations resolve.</param>
/// <param name="gate">Checks each sentence.</param>
/// <param name="dropped">Told of each sentence that is not shown.</param>
internal sealed class GroundedDraft(PassageStore store, ClaimGate gate, Action<ClaimFault> dropped)
{
    private const int MaxSentences = 5;

    /// <summary>The draft of a reply; it has no sentence where none is supported.</summary>
    /// <param name="reply">The model's reply.</param>
    /// <param name="passages">What it was given, in the order of their numbers.</param>
    public AnswerDraft Of(string reply, IReadOnlyList<LoadedPassage> passages)
    {
        var builder = new CitationBuilder(store);
        var sentences = new List<AnswerSentence>();
        foreach (var sentence in ReplyReader.Read(reply))
        {
            int[] numbers = [.. Supported(sentence, passages).Select(builder.Cite).OfType<int>().Distinct()];
            if (numbers.Length > 0 && sentences.Count < MaxSentences && sentences.All(other => other.Text != sentence.Text))
            {
                sentences.Add(new AnswerSentence(sentence.Text, numbers));
            }
        }

        return new AnswerDraft(sentences, builder.Citations);
    }

    private List<Evidence> Supported(RepliedSentence sentence, IReadOnlyList<LoadedPassage> passages)
    {
        if (sentence.Passages.Count == 0 || sentence.Passages.Any(number => number < 1 || number > passages.Count))
        {
            dropped(ClaimFault.Citation);
            return [];
        }

        var units = sentence.Passages.SelectMany(number => UnitsOf(passages[number - 1])).ToList();
        var verdict = gate.Check(sentence.Text, [.. units.Select(SpanOf)]);
        if (!verdict.IsSupported)
        {
            dropped(verdict.Fault);
        }

        return [.. verdict.Support.SelectMany(i => verdict.UsesBefore ? [units[i] with { UnitIndex = units[i].UnitIndex - 1 }, units[i]] : (Evidence[])[units[i]])];
    }

    private static IEnumerable<Evidence> UnitsOf(LoadedPassage passage) =>
        Enumerable.Range(0, passage.Stored.Passage.Units.Count).Select(unit => new Evidence(passage, 0, unit, default));

    private static CitedSpan SpanOf(Evidence unit) => new(
        unit.Readable,
        string.Join(" > ", unit.Passage.Passage.Section),
        unit.UnitIndex > 0 ? (unit with { UnitIndex = unit.UnitIndex - 1 }).Readable : null);
}
