using Microsoft.Data.Sqlite;
using NeiQa.Chunking;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing.Storage;

/// <summary>Numbers the terms of passages within one transaction; a number is never used for another term.</summary>
internal sealed class TermTable(SqliteConnection connection)
{
    private readonly Dictionary<string, int> _known = [];

    /// <summary>The passage's words with the terms' numbers.</summary>
    public PassageWords WordsOf(Passage passage, string documentText)
    {
        var counts = new Dictionary<int, (int InText, int InHeadings)>();
        int length = 0;
        foreach (var word in TextAnalyzer.Words(passage.SearchText(documentText)).Where(word => !word.IsStopWord))
        {
            ref var count = ref Count(counts, word);
            count.InText++;
            length++;
        }

        foreach (var word in Headings(passage, documentText).SelectMany(TextAnalyzer.Words).Where(word => !word.IsStopWord))
        {
            ref var count = ref Count(counts, word);
            count.InHeadings++;
        }

        return new PassageWords(passage.Kind, length, [.. counts.Select(pair => new TermCount(pair.Key, pair.Value.InText, pair.Value.InHeadings))]);
    }

    /// <summary>The authors of a reference are as good as its heading: what stands before the year.</summary>
    private static IEnumerable<string> Headings(Passage passage, string documentText)
    {
        string text = passage.Kind == PassageKind.Reference ? passage.Span.Of(documentText) : "";
        int year = text.IndexOf('(', StringComparison.Ordinal);
        return year > 0 ? passage.Section.Append(text[..year]) : passage.Section;
    }

    private ref (int InText, int InHeadings) Count(Dictionary<int, (int InText, int InHeadings)> counts, Word word) =>
        ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, Number(word), out _);

    /// <summary>The number of a word's term, a new one where it has none.</summary>
    public int Number(Word word)
    {
        if (!_known.TryGetValue(word.Surface, out int number))
        {
            number = connection.Scalar<int?>("SELECT term FROM surfaces WHERE surface = $surface;", ("$surface", word.Surface)) ?? Insert(word);
            _known.Add(word.Surface, number);
        }

        return number;
    }

    private int Insert(Word word)
    {
        int number = connection.Scalar<int?>("SELECT id FROM terms WHERE term = $term;", ("$term", word.Term))
            ?? connection.Scalar<int>(
                "INSERT INTO terms (id, term) SELECT coalesce(max(id) + 1, 0), $term FROM terms RETURNING id;", ("$term", word.Term));
        connection.Execute(
            "INSERT INTO surfaces (id, surface, term) SELECT coalesce(max(id) + 1, 0), $surface, $term FROM surfaces;",
            ("$surface", word.Surface), ("$term", number));
        return number;
    }
}
