using System.Text;
using NeiQa.Indexing;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Turns what a person typed into what is searched: spelling, abbreviations, and the history a follow-up leans on.</summary>
internal sealed class QueryUnderstanding(SpellingCorrector speller, LayTerms layTerms)
{
    /// <summary>What a word counts that an abbreviation added.</summary>
    private const float AddedWeight = 0.5f;

    /// <summary>What a word of the question before counts in a follow-up.</summary>
    private const float HistoryWeight = 0.5f;

    /// <summary>Understands a question.</summary>
    /// <param name="question">As typed.</param>
    /// <param name="earlier">Earlier questions of the same person, oldest first.</param>
    /// <param name="contents">The index's words.</param>
    public Query Understand(string question, IReadOnlyList<string> earlier, PassageIndex.Contents contents)
    {
        string text = Corrected(question, contents);
        bool followUp = earlier.Count > 0 && FollowUp.Is(text);
        string? before = followUp ? Corrected(Leading(earlier), contents) : null;
        string context = before is null ? text : $"{before} {text}";
        var longForms = AbbreviationsIn(context, contents);
        var form = QuestionForm.Of(text);
        if (before is not null && QuestionForm.Of(before).AsksReferences)
        {
            form = form with { AsksReferences = true };
        }

        var written = layTerms.For(context).Where(word => contents.Terms[TextAnalyzer.Terms(word).FirstOrDefault("")] >= 0).ToList();
        var added = longForms.Concat(written).ToList();
        string embedded = added.Count == 0 ? context : $"{context} ({string.Join(", ", added)})";
        var words = WordsOf(text, before, added, contents);
        form = form with { AsksReferences = form.AsksReferences || NamesAuthor(words, contents) };
        return new Query(text, embedded, words, form, followUp);
    }

    /// <summary>Whether a word of the question stands among the authors of a reference and nowhere in the text.</summary>
    private static bool NamesAuthor(IReadOnlyList<QueryWord> words, PassageIndex.Contents contents) =>
        words.Any(word => word.IsAsked && word.Surface.Length > 2 && contents.IsAuthor(word.Number));

    /// <summary>The last earlier question that stands on its own, with the follow-ups after it.</summary>
    private static string Leading(IReadOnlyList<string> earlier)
    {
        int from = earlier.Count - 1;
        while (from > 0 && FollowUp.Is(earlier[from]))
        {
            from--;
        }

        return string.Join(' ', earlier.Skip(from));
    }

    private string Corrected(string text, PassageIndex.Contents contents)
    {
        var corrected = new StringBuilder(text);
        foreach (var word in TextAnalyzer.Words(text).Where(word => !word.IsStopWord).OrderByDescending(word => word.Start).ToList())
        {
            if (speller.Correct(word, contents) is { } right)
            {
                corrected.Remove(word.Start, word.End - word.Start).Insert(word.Start, right);
            }
        }

        return corrected.ToString();
    }

    /// <summary>For each short form in the text its long form, and the other way round.</summary>
    private static List<string> AbbreviationsIn(string text, PassageIndex.Contents contents)
    {
        var added = new List<string>();
        string folded = Joined(text);
        foreach (var (shortForm, longForm) in contents.Abbreviations)
        {
            bool hasShort = folded.Contains(Joined(shortForm), StringComparison.Ordinal), hasLong = folded.Contains(Joined(longForm), StringComparison.Ordinal);
            if (hasShort != hasLong)
            {
                added.Add(hasShort ? longForm : shortForm);
            }
        }

        return [.. added.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The words with single blanks around them, so that whole words are compared.</summary>
    private static string Joined(string text) => " " + string.Join(' ', TextAnalyzer.Words(text).Select(word => word.Term)) + " ";

    private static List<QueryWord> WordsOf(string text, string? before, IReadOnlyList<string> longForms, PassageIndex.Contents contents)
    {
        var words = new Dictionary<string, QueryWord>();
        Add(text, 1);
        foreach (string form in longForms)
        {
            Add(form, AddedWeight);
        }

        Add(before ?? "", HistoryWeight);
        return [.. words.Values];

        void Add(string source, float weight)
        {
            foreach (var word in TextAnalyzer.Words(source).Where(word => !word.IsStopWord && word.Term.Length > 1))
            {
                int number = contents.Terms[word.Term];
                words.TryAdd(word.Term, new QueryWord(word.Surface, word.Term, number, weight, contents.Words.InverseDocumentFrequency(number)));
            }
        }
    }
}
