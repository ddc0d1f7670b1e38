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

    /// <summary>Sets of terms that stand for it: a short form's long form, what documents write for a saying.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alternatives { get; init; } = [];

    /// <summary>Whether a text with these terms has the word, or what stands for it.</summary>
    public bool IsIn(Func<string, bool> has) => has(Term) || Alternatives.Any(terms => terms.All(has));
}

/// <summary>A question as retrieval understands it.</summary>
/// <param name="Text">The question, misspelt words corrected.</param>
/// <param name="EmbeddingText">What is embedded: with abbreviations spelt out and, for a follow-up, what it follows.</param>
/// <param name="Words">Its content words, in order, each once.</param>
/// <param name="Form">How it asks.</param>
/// <param name="IsFollowUp">Whether it needs the history to be understood.</param>
internal sealed record Query(string Text, string EmbeddingText, IReadOnlyList<QueryWord> Words, QuestionForm Form, bool IsFollowUp)
{
    /// <summary>Terms that stand side by side in it, stop words left out, with how much the commoner of the two tells.</summary>
    public IReadOnlyList<(string First, string Second, float Idf)> Pairs { get; } = PairsOf(Text, Words);

    private static List<(string, string, float)> PairsOf(string text, IReadOnlyList<QueryWord> words)
    {
        var idf = words.ToDictionary(word => word.Term, word => word.Weight * word.Idf);
        var terms = TextAnalyzer.Terms(text).ToList();
        return [.. terms.Zip(terms.Skip(1)).Distinct()
            .Where(pair => pair.First != pair.Second && idf.ContainsKey(pair.First) && idf.ContainsKey(pair.Second))
            .Select(pair => (pair.First, pair.Second, Math.Min(idf[pair.First], idf[pair.Second])))];
    }
}
