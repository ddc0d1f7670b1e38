using System.Text;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Turns what a person typed into what is searched: spelling, abbreviations, and the history a follow-up leans on.</summary>
internal sealed class QueryUnderstanding(SpellingCorrector speller, LayTerms layTerms, WordPieceTokenizer tokenizer, WordVectors vectors)
{
    /// <summary>What the words of a form together count that a short or long form or a saying added.</summary>
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
        if (before is not null && FollowUp.Exchanged(text, before, vectors) is { } exchanged)
        {
            (text, before) = (exchanged, null);
        }

        string context = before is null ? text : $"{before} {text}";
        var forms = contents.Abbreviations.In(context, word => StopWords.Contains(word) || tokenizer.IsWord(word)).ToList();
        var synonyms = Synonyms(context, forms, contents);
        string[] added = Others(synonyms);
        var form = QuestionForm.Of(text);
        bool aboutReferences = form.AsksReferences || before is not null && QuestionForm.Of(before).AsksReferences;
        var words = WordsOf(aboutReferences ? QuestionForm.WithoutReferenceWords(text) : text, before, added, contents)
            .Select(word => word with { Alternatives = AlternativesOf(word, synonyms, contents) }).ToList();
        return new Query(text, Embedded(context, synonyms, form), words, form with { AsksReferences = aboutReferences || NamesAuthor(words, contents) }, followUp)
        {
            AsksUnknownForm = form.AsksLongForm && forms.Count == 0,
            Years = QuestionForm.NamesReferences(context) ? YearCriterion.Of(text) : null,
        };
    }

    /// <summary>A long form is a text of its own and would draw the meaning to itself, unless it is what the question is about.</summary>
    private static string Embedded(string text, List<Synonym> synonyms, QuestionForm form)
    {
        string[] added = Others(synonyms.Where(synonym => !synonym.IsLongForm || form.IsDefinition));
        return added.Length == 0 ? text : $"{text} ({string.Join(", ", added)})";
    }

    private static string[] Others(IEnumerable<Synonym> synonyms) => [.. synonyms.SelectMany(synonym => synonym.Others).Distinct(StringComparer.OrdinalIgnoreCase)];

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
        text = MisspeltDoes.Correct(text);
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

    /// <summary>What documents write for what the text has: long forms for short ones, short for long, and for sayings.</summary>
    private List<Synonym> Synonyms(string text, IEnumerable<(string Said, string Other)> forms, PassageIndex.Contents contents)
    {
        var synonyms = new List<Synonym>();
        foreach (var (said, other) in forms)
        {
            synonyms.Add(new Synonym(said, [other], IsLongForm: other.Length > said.Length));
        }

        foreach (var (saying, written) in layTerms.In(text))
        {
            synonyms.Add(new Synonym(saying, [.. written.Where(word => TextAnalyzer.Terms(word).Any(term => contents.Terms[term] >= 0))], IsLongForm: false));
        }

        return synonyms;
    }

    private static List<IReadOnlyList<int>> AlternativesOf(QueryWord word, List<Synonym> synonyms, PassageIndex.Contents contents) =>
        [.. synonyms.Where(synonym => synonym.Terms.Contains(word.Term)).SelectMany(synonym => synonym.Others.Select(other => TextAnalyzer.Terms(other).Select(term => contents.Terms[term]).ToList())).Where(terms => terms.Count > 0)];

    /// <summary>What a question says, and what documents may write for it.</summary>
    private sealed record Synonym(string Said, IReadOnlyList<string> Others, bool IsLongForm)
    {
        public HashSet<string> Terms { get; } = TextAnalyzer.Words(Said).Select(word => word.Term).ToHashSet();
    }

    private static List<QueryWord> WordsOf(string text, string? before, IReadOnlyList<string> added, PassageIndex.Contents contents)
    {
        var words = new Dictionary<string, QueryWord>();
        Add(text, 1);
        foreach (string form in added)
        {
            Add(form, AddedWeight / Math.Max(1, TextAnalyzer.Terms(form).Count()));
        }

        Add(before ?? "", HistoryWeight);
        return [.. words.Values];

        void Add(string source, float weight)
        {
            var all = TextAnalyzer.Words(source).ToList();
            var content = all.Where((word, i) => !word.IsStopWord && word.Term.Length > 1 && !(i > 0 && StopWords.IsMeasure(all[i - 1].Surface, word.Surface))).ToList();
            var telling = content.Where(word => !StopWords.IsAsking(word.Surface)).ToList();
            foreach (var word in telling.Count > 0 ? telling : content)
            {
                int number = contents.Terms[word.Term];
                words.TryAdd(word.Term, new QueryWord(word.Surface, word.Term, number, weight, contents.Words.InverseDocumentFrequency(number)));
            }
        }
    }
}
