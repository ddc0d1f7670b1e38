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

    /// <summary>The figures of answers, one a row, each with its 95% interval.</summary>
    public static Table Of(AnswerReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure").AddColumn("Value (95%)");
        table.AddRow(new Text("Evidence cited"), Cell(report.EvidenceCited));
        table.AddRow(new Text("Recall@5"), Cell(report.Recall5));
        table.AddRow(new Text("Abstention precision"), Cell(report.AbstentionPrecision));
        table.AddRow(new Text("Abstention recall"), Cell(report.AbstentionRecall));
        table.AddRow(new Text("Outcome as expected"), Cell(report.OutcomeExpected));
        table.AddRow(new Text("Quotes exact"), Cell(report.QuotesExact));
        table.AddRow(new Text("Disclaimers"), Cell(report.Disclaimers));
        table.AddRow(new Text("Sentences an answer"), Cell(report.SentencesPerAnswer));
        return table.AddRow(new Text("Questions"), Cell($"{report.Questions:N0}"));
    }

    /// <summary>The figures of answers by kind of question.</summary>
    public static Table ByKind(AnswerReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Kind");
        foreach (string column in (string[])["Questions", "Evidence cited", "Recall@5", "Outcome as expected", "Sentences"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var (kind, figures) in report.ByKind ?? new Dictionary<string, AnswerReport>())
        {
            table.AddRow(
                new Text(Printable.Line(kind)), Cell($"{figures.Questions}"), Cell(figures.EvidenceCited),
                Cell(figures.Recall5), Cell(figures.OutcomeExpected), Cell(figures.SentencesPerAnswer));
        }

        return table;
    }

    private static Text Cell(Rate? rate) => rate is null ? new Text("–") : Cell($"{rate.Value:F3} ({rate.Low:F2}–{rate.High:F2})");

    private static Text Cell(double? mean) => mean is null ? new Text("–") : Cell($"{mean:F2}");

    private static Text Cell(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
