using System.Globalization;
using System.Text.RegularExpressions;

namespace NeiQa.Retrieval;

/// <summary>Which of the references a question asks for by their year: "the oldest", "anything after 2020".</summary>
/// <param name="From">The first year asked for.</param>
/// <param name="To">The last.</param>
/// <param name="Pick">Whether only the earliest or the latest of them are.</param>
internal sealed partial record YearCriterion(int From, int To, YearPick Pick)
{
    /// <summary>Reads it off a question about references; null where years do not matter.</summary>
    public static YearCriterion? Of(string question)
    {
        var pick = Earliest().IsMatch(question) ? YearPick.Earliest : Latest().IsMatch(question) ? YearPick.Latest : YearPick.All;
        var (from, to) = (0, int.MaxValue);
        if (Between().Match(question) is { Success: true } between)
        {
            (from, to) = (Year(between.Groups[1]), Year(between.Groups[2]));
        }
        else if (After().Match(question) is { Success: true } after)
        {
            from = Year(after.Groups["year"]) + (after.Groups["since"].Success ? 0 : 1);
        }
        else if (Before().Match(question) is { Success: true } before)
        {
            to = Year(before.Groups["year"]) - (before.Groups["until"].Success ? 0 : 1);
        }
        else if (Decade().Match(question) is { Success: true } decade)
        {
            from = DecadeOf(decade.Value);
            to = from + 9;
        }

        return pick == YearPick.All && from == 0 && to == int.MaxValue ? null : new YearCriterion(from, to, pick);
    }

    /// <summary>The year of a reference as it is written, or null.</summary>
    public static int? YearOf(string reference) => Published().Match(reference) is { Success: true } match ? Year(match.Groups[1]) : null;

    /// <summary>Those that it asks for, in their order.</summary>
    /// <param name="references">Any things that have a year.</param>
    /// <param name="yearOf">Their year; null leaves one out.</param>
    public IReadOnlyList<T> Among<T>(IEnumerable<T> references, Func<T, int?> yearOf)
    {
        var dated = references.Select(reference => (Reference: reference, Year: yearOf(reference))).Where(item => item.Year >= From && item.Year <= To).ToList();
        int? only = dated.Count == 0 || Pick == YearPick.All ? null : Pick == YearPick.Earliest ? dated.Min(item => item.Year) : dated.Max(item => item.Year);
        return [.. dated.Where(item => only is null || item.Year == only).Select(item => item.Reference)];
    }

    /// <summary>A question without the words that only say which year.</summary>
    public static string WithoutYearWords(string question) => new[] { Between(), After(), Before(), Decade(), Earliest(), Latest() }
        .Aggregate(question, (text, words) => words.Replace(text, " "));

    private static int Year(Group year) => int.Parse(year.Value, CultureInfo.InvariantCulture);

    private static int DecadeOf(string decade) => decade.ToLowerInvariant() switch
    {
        "sixties" => 1960,
        "seventies" => 1970,
        "eighties" => 1980,
        "nineties" => 1990,
        var digits when digits.Length == 3 => 1900 + int.Parse(digits[..2], CultureInfo.InvariantCulture),
        var digits => int.Parse(digits[..4], CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"\b(?:oldest|earliest|(?:was|were|came|come|published|appeared) first|first (?:published|to (?:be published|appear)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Earliest();

    [GeneratedRegex(@"\b(?:newest|latest|most recent(?:ly)?|(?:was|were|came|come|published|appeared) last)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Latest();

    [GeneratedRegex(@"\b(?:between|from)\s+((?:19|20)\d\d)\s*(?:and|to|until|till|-|–)\s*((?:19|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:after|(?:newer|later|younger|more recent) than|(?<since>since))\s+(?:the\s+)?(?:year\s+)?(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:before|prior to|(?:older|earlier) than|(?<until>until|till|up to))\s+(?:the\s+)?(?:year\s+)?(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:sixties|seventies|eighties|nineties|(?:19|20)\d0s|[6-9]0s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decade();

    [GeneratedRegex(@"\(((?:19|20)\d\d)[a-z]?\)")]
    private static partial Regex Published();
}

/// <summary>Which of several years.</summary>
internal enum YearPick
{
    /// <summary>All.</summary>
    All,

    /// <summary>The earliest only.</summary>
    Earliest,

    /// <summary>The latest only.</summary>
    Latest,
}
