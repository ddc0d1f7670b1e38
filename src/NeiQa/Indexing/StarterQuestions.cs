using NeiQa.Documents;

namespace NeiQa.Indexing;

/// <summary>Makes questions of headings: one that is a question already stays as it is, another names a topic.</summary>
internal static class StarterQuestions
{
    /// <summary>Fewer words tell nothing of what stands under a heading ("Fundamentals").</summary>
    private const int MinWords = 3;

    /// <summary>Takes turns among the documents; headings that are questions come first.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<IReadOnlyList<SectionSummary>> documents, int count)
    {
        var telling = documents.Select(sections => sections.Select(section => section.Heading).Where(IsTelling)).ToList();
        var questions = telling.Select(headings => headings.Where(IsQuestion));
        var topics = telling.Select(headings => headings.Where(heading => !IsQuestion(heading))
            .Select(heading => $"What do the documents say about {InSentence(heading)}?"));
        return [.. InTurns(questions).Concat(InTurns(topics)).Distinct().Take(count)];
    }

    private static bool IsQuestion(string heading) => heading.EndsWith('?');

    private static bool IsTelling(string heading) =>
        !SectionNames.IsOutermost(heading) && heading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= MinWords;

    /// <summary>Lower case for words that only a heading writes large; short forms keep theirs.</summary>
    private static string InSentence(string heading) => string.Join(' ', heading.Split(' ').Select(word =>
        word.Length > 1 && word[1..].Any(char.IsUpper) && !word.Contains('-') || word.All(char.IsUpper) ? word : word.ToLowerInvariant()));

    private static IEnumerable<string> InTurns(IEnumerable<IEnumerable<string>> lists)
    {
        var indexed = lists.SelectMany(list => list.Select((item, turn) => (item, turn)));
        return indexed.OrderBy(pair => pair.turn).Select(pair => pair.item);
    }
}
