using Microsoft.Extensions.Configuration;

namespace NeiQa.Evaluation.Answers;

/// <summary>Questions and what they are asked of.</summary>
/// <param name="Records">The questions in the file's order.</param>
/// <param name="CorpusFolder">Their own documents, or null where they are asked of the configured corpus or of <see cref="Passages"/>.</param>
internal sealed record QuestionSet(IReadOnlyList<QuestionRecord> Records, string? CorpusFolder)
{
    /// <summary>The file in a set's folder.</summary>
    public const string FileName = "questions.jsonl";

    /// <summary>The questions that ship, beside the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "evaluation");

    /// <summary>The texts that the records bring, as one document for each article; empty where they bring none.</summary>
    public IReadOnlyList<TextDocument> Passages =>
        [.. Records.Where(record => record.Passage is not null)
            .GroupBy(record => record.Title ?? "")
            .Select((article, i) => new TextDocument($"article-{i:D4}", article.Key.Replace('_', ' '), [.. article.Select(record => record.Passage!).Distinct()]))];

    /// <summary>Reads a folder's questions.</summary>
    /// <exception cref="EvaluationException">The file is missing or a line of it is wrong.</exception>
    public static QuestionSet Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new EvaluationException($"{path} does not exist. Name a folder that holds it.");
        }

        string corpus = Path.Combine(folder, "corpus");
        return new QuestionSet([.. JsonLines.Read<QuestionRecord>(path)], Directory.Exists(corpus) ? corpus : null);
    }

    /// <summary>The configuration with the questions' documents: their own, those the records bring, or the configured ones.</summary>
    /// <param name="configuration">The service's.</param>
    public IConfiguration Over(IConfiguration configuration)
    {
        if (CorpusFolder is not null)
        {
            return WrittenCorpus.Of(WrittenCorpus.Root(configuration), CorpusFolder).Over(configuration);
        }

        return Passages.Count > 0 ? WrittenCorpus.Write(WrittenCorpus.Root(configuration), Passages).Over(configuration) : configuration;
    }
}
