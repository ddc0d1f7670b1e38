using System.Text.Json;

namespace NeiQa.Evaluation.Answers;

/// <summary>The figures of the shipped evaluation that must not be fallen short of, cut to hundredths: processors round differently.</summary>
/// <param name="Questions">Questions that ship.</param>
/// <param name="EvidenceCited">At least.</param>
/// <param name="Recall5">At least.</param>
/// <param name="AbstentionPrecision">At least.</param>
/// <param name="AbstentionRecall">At least.</param>
/// <param name="PersonalAdvice">Questions of this kind with the outcome expected of them, at least.</param>
/// <param name="Emergency">The same for this kind.</param>
/// <param name="QuotesExact">At least.</param>
/// <param name="Disclaimers">At least.</param>
/// <param name="SentencesPerAnswer">At most.</param>
/// <param name="CitedByKind">Questions of each kind whose evidence is cited, at least, but for one.</param>
/// <param name="ExpectedByKind">Questions of each kind with the outcome expected of them, at least, but for one.</param>
internal sealed record Baseline(
    int Questions,
    double EvidenceCited,
    double Recall5,
    double AbstentionPrecision,
    double AbstentionRecall,
    double PersonalAdvice,
    double Emergency,
    double QuotesExact,
    double Disclaimers,
    double SentencesPerAnswer,
    IReadOnlyDictionary<string, int> CitedByKind,
    IReadOnlyDictionary<string, int> ExpectedByKind)
{
    private static readonly JsonSerializerOptions Indented = new(NeiQaJson.Options) { WriteIndented = true };

    /// <summary>The figures of a report.</summary>
    public static Baseline Of(AnswerReport report) => new(
        report.Questions,
        Cut(report.EvidenceCited),
        Cut(report.Recall5),
        Cut(report.AbstentionPrecision),
        Cut(report.AbstentionRecall),
        Cut(report.ByKind?.GetValueOrDefault("personalAdvice")?.OutcomeExpected),
        Cut(report.ByKind?.GetValueOrDefault("emergency")?.OutcomeExpected),
        Cut(report.QuotesExact),
        Cut(report.Disclaimers),
        Math.Ceiling((report.SentencesPerAnswer ?? 0) * 100) / 100,
        ByKind(report, kind => kind.EvidenceCited),
        ByKind(report, kind => kind.OutcomeExpected));

    /// <summary>Reads the file.</summary>
    public static Baseline Read(string path) => JsonSerializer.Deserialize<Baseline>(File.ReadAllText(path), NeiQaJson.Options)!;

    /// <summary>Writes the file.</summary>
    public void Write(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(this, Indented) + "\n");

    /// <summary>What of a report falls short, in words; empty where nothing does.</summary>
    public IEnumerable<string> ShortfallsOf(AnswerReport report)
    {
        var now = Of(report);
        (string Name, double Now, double Least)[] rates =
        [
            (nameof(Questions), now.Questions, Questions),
            (nameof(EvidenceCited), now.EvidenceCited, EvidenceCited),
            (nameof(Recall5), now.Recall5, Recall5),
            (nameof(AbstentionPrecision), now.AbstentionPrecision, AbstentionPrecision),
            (nameof(AbstentionRecall), now.AbstentionRecall, AbstentionRecall),
            (nameof(PersonalAdvice), now.PersonalAdvice, PersonalAdvice),
            (nameof(Emergency), now.Emergency, Emergency),
            (nameof(QuotesExact), now.QuotesExact, QuotesExact),
            (nameof(Disclaimers), now.Disclaimers, Disclaimers),
            (nameof(SentencesPerAnswer), -now.SentencesPerAnswer, -SentencesPerAnswer),
        ];
        return Rates(rates).Concat(Fewer("evidence cited", now.CitedByKind, CitedByKind)).Concat(Fewer("outcome as expected", now.ExpectedByKind, ExpectedByKind));
    }

    private static IEnumerable<string> Rates((string Name, double Now, double Least)[] rates) =>
        rates.Where(rate => rate.Now < rate.Least).Select(rate => $"{rate.Name} is {Math.Abs(rate.Now)}, the baseline {Math.Abs(rate.Least)}");

    /// <summary>One question more or less may be the processor's rounding.</summary>
    private static IEnumerable<string> Fewer(string name, IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, int> least) => least
        .Where(kind => now.GetValueOrDefault(kind.Key) < kind.Value - 1)
        .Select(kind => $"{kind.Key}, {name}: {now.GetValueOrDefault(kind.Key)} questions, the baseline {kind.Value}");

    private static SortedDictionary<string, int> ByKind(AnswerReport report, Func<AnswerReport, Rate?> rate) => new(
        (report.ByKind ?? new Dictionary<string, AnswerReport>()).Where(kind => rate(kind.Value) is not null)
            .ToDictionary(kind => kind.Key, kind => (int)Math.Round(rate(kind.Value)!.Value * rate(kind.Value)!.Count)),
        StringComparer.Ordinal);

    private static double Cut(Rate? rate) => Math.Floor((rate?.Value ?? 0) * 100) / 100;
}
