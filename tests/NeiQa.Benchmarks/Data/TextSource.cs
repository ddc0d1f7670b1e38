using System.Text.Json;
using System.Text.RegularExpressions;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Data;

/// <summary>Texts to measure with.</summary>
/// <param name="Description">What they are, for a reader of the figures.</param>
/// <param name="Sentences">Distinct sentences, in a fixed random order.</param>
/// <param name="Questions">Distinct questions, in a fixed random order.</param>
/// <param name="Passages">Passages of up to 900 characters.</param>
internal sealed partial record TextSource(string Description, string[] Sentences, string[] Questions, string[] Passages)
{
    private const int PassageLength = 900, ShortestSentence = 25;
    private const string CorpusFile = "corpus.jsonl", QuestionsFile = "queries.jsonl";

    /// <summary>The sets under the folder, or the article where there is none.</summary>
    public static TextSource Open(string? folder) => folder is null ? Article() : Sets(folder);

    /// <summary>Of its own, not the engine's, so that the engine may change without all sentences being embedded again.</summary>
    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    private static TextSource Sets(string folder)
    {
        string[] sets = [.. Directory.GetDirectories(folder).Where(set => File.Exists(Path.Combine(set, CorpusFile))).Order(StringComparer.Ordinal)];
        string[] documents = [.. sets.SelectMany(set => Texts(Path.Combine(set, CorpusFile)))];
        var names = string.Join(", ", sets.Select(Path.GetFileName));
        return From($"the sentences of {names}", documents, sets.SelectMany(set => Texts(Path.Combine(set, QuestionsFile))));
    }

    private static TextSource Article()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "corpus", "neuroendocrine-immune-axis.txt"));
        var sentences = SplitSentences(text).ToArray();
        return From("the article's sentences; the vectors mixed of them by threes, and jittered beyond 100,000", [text], sentences.Select(sentence => $"What is known of this: {sentence}"));
    }

    private static TextSource From(string description, string[] documents, IEnumerable<string> questions)
    {
        var random = new Random(1);
        string[] sentences = [.. documents.SelectMany(SplitSentences).Distinct()];
        string[] asked = [.. questions.Distinct()];
        string[] passages = [.. documents.SelectMany(SplitPassages)];
        random.Shuffle(sentences);
        random.Shuffle(asked);
        random.Shuffle(passages);
        return new TextSource(description, sentences, asked, passages);
    }

    private static IEnumerable<string> SplitSentences(string text) =>
        from sentence in SentenceEnd().Split(text.ReplaceLineEndings(" "))
        where sentence.Length >= ShortestSentence
        select sentence;

    private static IEnumerable<string> SplitPassages(string text)
    {
        for (var start = 0; start < text.Length; start += PassageLength)
        {
            yield return text.Substring(start, Math.Min(PassageLength, text.Length - start));
        }
    }

    private static IEnumerable<string> Texts(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0
        select JsonDocument.Parse(line).RootElement.GetProperty("text").GetString();
}
