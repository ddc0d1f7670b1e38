using System.Globalization;
using System.Text.Json.Serialization;

namespace NeiQa.Evaluation.Ranking;

/// <summary>A document of a BEIR set.</summary>
internal sealed record BeirDocument([property: JsonPropertyName("_id")] string Id, string? Title, string Text);

/// <summary>A query of a BEIR set.</summary>
internal sealed record BeirQuery([property: JsonPropertyName("_id")] string Id, string Text);

/// <summary>A set in BEIR's form.</summary>
/// <param name="Documents">From <c>corpus.jsonl</c>.</param>
/// <param name="Queries">From <c>queries.jsonl</c>, those with judgements only.</param>
/// <param name="Judgements">From <c>qrels.tsv</c>: by query, then by document; 0 is judged not relevant.</param>
internal sealed record BeirSet(
    IReadOnlyList<BeirDocument> Documents,
    IReadOnlyList<BeirQuery> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Judgements)
{
    private static readonly string[] Files = ["corpus.jsonl", "queries.jsonl", "qrels.tsv"];

    /// <summary>Whether a folder holds the three files.</summary>
    public static bool IsIn(string folder) => Files.All(file => File.Exists(Path.Combine(folder, file)));

    /// <summary>Reads a folder.</summary>
    /// <exception cref="EvaluationException">A line is wrong, or no query has judgements.</exception>
    public static BeirSet Load(string folder)
    {
        var judgements = ReadJudgements(Path.Combine(folder, Files[2]));
        var queries = JsonLines.Read<BeirQuery>(Path.Combine(folder, Files[1])).Where(query => judgements.ContainsKey(query.Id)).ToList();
        return queries.Count > 0
            ? new BeirSet([.. JsonLines.Read<BeirDocument>(Path.Combine(folder, Files[0]))], queries, judgements)
            : throw new EvaluationException($"{folder}: {Files[2]} judges none of the queries in {Files[1]}.");
    }

    /// <summary>The document in the set that a file of <see cref="ToText"/> holds.</summary>
    public BeirDocument DocumentOf(string fileName) => Documents[int.Parse(fileName.AsSpan(1), CultureInfo.InvariantCulture)];

    /// <summary>The documents as text files, named by their place, since an id may be no file name.</summary>
    public IReadOnlyList<TextDocument> ToText() =>
        [.. Documents.Select((document, i) => new TextDocument(string.Create(CultureInfo.InvariantCulture, $"d{i:D7}"), document.Title ?? "", [document.Text]))];

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadJudgements(string path)
    {
        var judgements = new Dictionary<string, IReadOnlyDictionary<string, int>>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            if (cells.Length == 3 && int.TryParse(cells[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int score))
            {
                Of(cells[0])[cells[1]] = score;
            }
            else if (number > 1 && line.Length > 0)
            {
                throw new EvaluationException($"{path}, line {number}: write query, document and a whole number, with tabs between.");
            }
        }

        return judgements;

        Dictionary<string, int> Of(string query)
        {
            if (!judgements.TryGetValue(query, out var known))
            {
                judgements.Add(query, known = new Dictionary<string, int>());
            }

            return (Dictionary<string, int>)known;
        }
    }
}
