using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>A content word of a question.</summary>
/// <param name="Surface">The word, corrected where it was misspelt.</param>
/// <param name="Term">Its stem.</param>
/// <param name="Number">The term's number in the index, or -1 where no document has it.</param>
/// <param name="Weight">1 for a word that was asked, less for one that an abbreviation or the history added.</param>
/// <param name="Idf">How much it tells in this corpus; a word that no document has tells most.</param>
internal sealed record QueryWord(string Surface, string Term, int Number, float Weight, float Idf)
{
    /// <summary>Whether it stands in the question itself.</summary>
    public bool IsAsked => Weight >= 1;

    /// <summary>Sets of terms, by number, that stand for it: a short form's long form, what documents write for a saying.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Alternatives { get; init; } = [];

    /// <summary>Whether a text with these terms has the word, or what stands for it.</summary>
    public bool IsIn(Func<int, bool> has) => has(Number) || Alternatives.Any(terms => terms.All(has));
}

/// <summary>A question as retrieval understands it.</summary>
/// <param name="Text">The question, misspelt words corrected.</param>
/// <param name="EmbeddingText">What is embedded: with abbreviations spelt out and, for a follow-up, what it follows.</param>
/// <param name="Words">Its content words, in order, each once.</param>
/// <param name="Form">How it asks.</param>
/// <param name="IsFollowUp">Whether it needs the history to be understood.</param>
internal sealed record Query(string Text, string EmbeddingText, IReadOnlyList<QueryWord> Words, QuestionForm Form, bool IsFollowUp)
{
    /// <summary>Whether it asks what a short form stands for that no document spells out.</summary>
    public bool AsksUnknownForm { get; init; }

    /// <summary>Of a question about references, the years it asks for.</summary>
    public YearCriterion? Years { get; init; }

    /// <summary>Terms, by number, that stand side by side in it, stop words left out, with how much the commoner of the two tells.</summary>
    public IReadOnlyList<(int First, int Second, float Idf)> Pairs { get; } = PairsOf(Text, Words);

    private static List<(int, int, float)> PairsOf(string text, IReadOnlyList<QueryWord> words)
    {
        var known = words.Where(word => word.Number >= 0).ToDictionary(word => word.Term);
        var terms = TextAnalyzer.Terms(text).Select(known.GetValueOrDefault).ToList();
        return [.. terms.Zip(terms.Skip(1)).Distinct()
            .Where(pair => pair is { First: not null, Second: not null } && pair.First != pair.Second)
            .Select(pair => (pair.First!.Number, pair.Second!.Number, Math.Min(pair.First.Weight * pair.First.Idf, pair.Second.Weight * pair.Second.Idf)))];
    }
}
