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
        foreach (var (text, support) in ReplyReader.Read(reply).SelectMany(line => Supported(line, passages)))
        {
            int[] numbers = [.. support.Select(builder.Cite).OfType<int>().Distinct()];
            if (numbers.Length > 0 && sentences.Count < MaxSentences && sentences.All(other => other.Text != text))
            {
                sentences.Add(new AnswerSentence(text, numbers));
            }
        }

        return new AnswerDraft(sentences, builder.Citations);
    }

    /// <summary>
    /// A row or reference repeated word for word has full stops within, so sentences without a mark are first read together
    /// with the marked one behind them.
    /// </summary>
    private IEnumerable<(string Text, IReadOnlyList<Evidence> Support)> Supported(IReadOnlyList<RepliedSentence> line, IReadOnlyList<LoadedPassage> passages)
    {
        var unmarked = new List<RepliedSentence>();
        foreach (var sentence in line)
        {
            if (sentence.Passages.Count == 0)
            {
                unmarked.Add(sentence);
                continue;
            }

            string whole = string.Join(' ', unmarked.Append(sentence).Select(part => part.Text));
            var (verdict, support) = Check(whole, sentence.Passages, passages);
            if (unmarked.Count > 0 && !verdict.IsSupported)
            {
                unmarked.ForEach(_ => dropped(ClaimFault.Citation));
                whole = sentence.Text;
                (verdict, support) = Check(whole, sentence.Passages, passages);
            }

            unmarked.Clear();
            if (verdict.IsSupported)
            {
                yield return (whole, support);
            }
            else
            {
                dropped(verdict.Fault);
            }
        }

        unmarked.ForEach(_ => dropped(ClaimFault.Citation));
    }

    private (ClaimVerdict Verdict, IReadOnlyList<Evidence> Support) Check(string claim, IReadOnlyList<int> numbers, IReadOnlyList<LoadedPassage> passages)
    {
        if (numbers.Any(number => number < 1 || number > passages.Count))
        {
            return (gate.Check(claim, []), []);
        }

        var units = numbers.SelectMany(number => UnitsOf(passages[number - 1])).ToList();
        var verdict = gate.Check(claim, [.. units.Select(SpanOf)]);
        return (verdict, [.. verdict.Support.SelectMany(i => verdict.UsesBefore ? [BeforeOf(units[i]), units[i]] : (Evidence[])[units[i]])]);
    }

    private static Evidence BeforeOf(Evidence unit) => unit with { UnitIndex = unit.UnitIndex - 1 };

    private static IEnumerable<Evidence> UnitsOf(LoadedPassage passage) =>
        Enumerable.Range(0, passage.Stored.Passage.Units.Count).Select(unit => new Evidence(passage, 0, unit, default));

    private CitedSpan SpanOf(Evidence unit) => new(
        unit.Readable,
        string.Join(" > ", unit.Passage.Passage.Section.Prepend(store.Document(unit.Passage.Document)?.Title ?? "")),
        unit.UnitIndex > 0 ? BeforeOf(unit).Readable : null,
        unit.Unit.Kind);
}
