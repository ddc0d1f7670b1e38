using System.Globalization;
using NeiQa.Evaluation.Answers;
using NeiQa.Evaluation.Ranking;
using Spectre.Console;

namespace NeiQa.Console.Rendering;

/// <summary>Figures of an evaluation as tables.</summary>
internal static class Figures
{
    /// <summary>The figures of a ranking, one a row.</summary>
    public static Table Of(RetrievalReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure").AddColumn(new TableColumn("Value").RightAligned());
        Row("nDCG@10", $"{report.Ndcg10:F4}");
        Row("Recall@5", $"{report.Recall5:F4}");
        Row("Recall@10", $"{report.Recall10:F4}");
        Row("Recall@100", $"{report.Recall100:F4}");
        Row("MRR@10", $"{report.Mrr10:F4}");
        Row("Query, p50", $"{report.QueryMsP50:F1} ms");
        Row("Query, p95", $"{report.QueryMsP95:F1} ms");
        Row("Passages indexed a second", $"{report.PassagesPerSecond:F0}");
        Row("Documents", $"{report.Documents:N0}");
        Row("Queries", $"{report.Queries:N0}");
        return table;

        void Row(string name, FormattableString value) => table.AddRow(name, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The figures of answers: one row for each kind of question, the whole last.</summary>
    public static Table Of(AnswerReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Kind");
        foreach (string column in (string[])["Questions", "Evidence cited", "Recall@5", "Abstention precision", "Abstention recall", "Outcome as expected", "Sentences", "Quotes exact", "Disclaimers"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var (kind, figures) in report.ByKind ?? new Dictionary<string, AnswerReport>())
        {
            AddRow(table, kind, figures);
        }

        AddRow(table, "All", report);
        return table;
    }

    private static void AddRow(Table table, string kind, AnswerReport report) => table.AddRow(
        new Text(Printable.Line(kind)),
        Cell($"{report.Questions}"),
        Cell(report.EvidenceCited),
        Cell(report.Recall5),
        Cell(report.AbstentionPrecision),
        Cell(report.AbstentionRecall),
        Cell(report.OutcomeExpected),
        Cell(report.SentencesPerAnswer is { } sentences ? (FormattableString)$"{sentences:F2}" : $"–"),
        Cell(report.QuotesExact),
        Cell(report.Disclaimers));

    private static Text Cell(Rate? rate) => Cell(rate is null ? $"–" : (FormattableString)$"{rate.Value:F3} ({rate.Low:F2}–{rate.High:F2})");

    private static Text Cell(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
