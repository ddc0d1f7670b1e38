namespace NeiQa.Chunking;

/// <summary>What the embedding model reads of a passage: its headings, then its text.</summary>
internal static class PassageText
{
    /// <summary>The headings as one line, the innermost kept whole where all would be longer than a budget of tokens.</summary>
    /// <param name="section">Headings, outermost first.</param>
    /// <param name="countTokens">Tokens of a text, two special ones included.</param>
    /// <param name="budget">Most tokens the headings may take.</param>
    public static string Headings(IReadOnlyList<string> section, Func<string, int> countTokens, int budget)
    {
        for (int from = 0; from < section.Count; from++)
        {
            string line = string.Join(". ", section.Skip(from)) + ". ";
            if (countTokens(line) - 2 <= budget)
            {
                return line;
            }
        }

        return "";
    }

    /// <summary>The whole text to embed.</summary>
    public static string ForEmbedding(Passage passage, string documentText, Func<string, int> countTokens, int maxTokens) =>
        Headings(passage.Section, countTokens, maxTokens / 4) + passage.SearchText(documentText);
}
