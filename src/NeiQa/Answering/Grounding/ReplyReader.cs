using System.Globalization;
using System.Text.RegularExpressions;
using NeiQa.Documents;

namespace NeiQa.Answering.Grounding;

/// <summary>A sentence of a model's reply.</summary>
/// <param name="Text">The sentence without its marks.</param>
/// <param name="Passages">The numbers it cites, each once; empty where it cites none.</param>
internal sealed record RepliedSentence(string Text, IReadOnlyList<int> Passages);

/// <summary>
/// Cuts a model's reply into sentences and takes their citation marks off: <c>[1]</c>, <c>[1, 2]</c>, <c>[1][2]</c>,
/// <c>(1)</c>, <c>Passage 1</c>, before or behind the full stop. Markdown is taken off as well.
/// </summary>
internal static partial class ReplyReader
{
    /// <summary>What is read of a reply; the rest is left out.</summary>
    private const int MaxLength = 8_000;

    private const string Numbers = @"\d{1,2}(?:\s*(?:,|;|&|and|-|–)\s*(?:passages?\s*)?\d{1,2})*";

    private const string Mark = @"(?:(?:\s*\[\^?(?:(?:see\s+)?passages?\s*)?" + Numbers + @"\]|\s*【" + Numbers + @"】|(?<![\p{L}\p{N}])\((?:(?:see\s+)?passages?\s*)?" + Numbers + @"\)|\bpassages?\s+\[?" + Numbers + @"\]?))";

    [GeneratedRegex(Mark, RegexOptions.IgnoreCase)]
    private static partial Regex CitationMark();

    [GeneratedRegex(@"([.!?])((?:\s*" + Mark + @"[,;]?)+)", RegexOptions.IgnoreCase)]
    private static partial Regex MarksBehindStop();

    [GeneratedRegex(@"^\s*" + Mark, RegexOptions.IgnoreCase)]
    private static partial Regex OpeningMark();

    [GeneratedRegex(@"^\s*(?:according to|as|in)?\s*(" + Mark + @")\s*(?:(?:says|states|notes|explains|describes|shows|reports|mentions)(?:\s+that)?)?[,:]?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^\s*(?:(?:#{1,6}|[-*+•>]|\d{1,2}[.)])\s+)+")]
    private static partial Regex LineMarkup();

    [GeneratedRegex(@"\*{1,3}|_{2,3}|`+|~~")]
    private static partial Regex InlineMarkup();

    [GeneratedRegex(@"[\s,;]+(?=[.!?]|$)|\s+(?=[,;:])")]
    private static partial Regex SpaceBeforeStop();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(\d{1,2})\s*[-–]\s*(\d{1,2})")]
    private static partial Regex Run();

    /// <summary>The sentences of each line in order, those without a mark included.</summary>
    public static IEnumerable<IReadOnlyList<RepliedSentence>> Read(string reply)
    {
        string text = SafeText.Of(SafeText.Cut(reply, MaxLength));
        foreach (string line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string bare = InlineMarkup().Replace(LineMarkup().Replace(line, ""), "");
            string marked = OpeningMark().IsMatch(bare) ? bare : MarksBehindStop().Replace(bare, "$2$1");
            yield return [.. SentenceSplitter.Split(marked, new TextSpan(0, marked.Length)).Select(span => Sentence(span.Of(marked)))];
        }
    }

    private static RepliedSentence Sentence(string text)
    {
        int[] passages = [.. CitationMark().Matches(text).SelectMany(mark => NumbersOf(mark.Value)).Distinct()];
        string claim = CitationMark().Replace(Attribution().Replace(text, ""), "");
        claim = Spaces().Replace(SpaceBeforeStop().Replace(claim, ""), " ").Trim(' ', ',', ';', ':');
        return new RepliedSentence(claim.Length > 0 ? char.ToUpperInvariant(claim[0]) + claim[1..] : "", passages);
    }

    private static IEnumerable<int> NumbersOf(string mark)
    {
        var runs = Run().Matches(mark).SelectMany(run => Enumerable.Range(Value(run.Groups[1].Value), Math.Max(1, Value(run.Groups[2].Value) - Value(run.Groups[1].Value) + 1)));
        return Digits().Matches(mark).Select(digits => Value(digits.Value)).Concat(runs);
    }

    private static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
