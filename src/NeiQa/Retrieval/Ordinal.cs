using System.Text.RegularExpressions;

namespace NeiQa.Retrieval;

/// <summary>"The second one" and "the latter" after an answer that names several things.</summary>
internal static partial class Ordinal
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly string[] Counted = ["first", "second", "third", "fourth", "fifth"];

    [GeneratedRegex(@"\bthe\s+(?:(?<place>first|second|third|fourth|fifth|last|final)(?:\s+one)?(?:\s+(?:of\s+(?:those|them|these)|(?:that\s+)?you\s+(?:said|named|mentioned|listed)|in\s+(?:that|the)\s+list)\b|(?<=\bone)\b|(?=\W*$))|(?<place>former|latter)\b)", Options)]
    private static partial Regex Pointer();

    // An item of up to three words: "T-cells", "thyroid hormones", "PT-141 (Bremelanotide)".
    [GeneratedRegex(@"(?<item>[\w/-]+(?: [\w/()-]+){0,2})(?:, (?:and |or )?(?<item>[\w/-]+(?: [\w/()-]+){0,2}))+(?:,? (?:and|or) (?<item>[\w/-]+))?|(?<item>[\w/-]+) (?:and|or) (?<item>[\w/-]+)", Options)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^(?:.*\b(?:like|as|including|of|are|both|between|either|include|namely|the|with)|and|or) ", Options)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(?:[^:|.]{1,40}: )?(?<item>[^:|.]{2,40}?) ?(?:[|∞:]|\. [^.:]{1,40}:)", Options)]
    private static partial Regex RowName();

    [GeneratedRegex(@"\s*\[\d+\]")]
    private static partial Regex Marker();

    /// <summary>The question with what it points at named, or as it is where it does not point or the answer names nothing at that place.</summary>
    /// <param name="question">As typed.</param>
    /// <param name="answer">The answer before it, with its citation marks; null where there is none.</param>
    public static string Resolve(string question, string? answer)
    {
        if (answer is null || Pointer().Match(question) is not { Success: true } pointer)
        {
            return question;
        }

        var items = ItemsOf(answer);
        int place = pointer.Groups["place"].Value.ToLowerInvariant() switch
        {
            "former" => 0,
            "latter" or "last" or "final" => items.Count - 1,
            string counted => Array.IndexOf(Counted, counted),
        };
        return items.Count < 2 || place >= items.Count ? question : question[..pointer.Index] + items[place] + question[(pointer.Index + pointer.Length)..];
    }

    /// <summary>The rows or items that an answer quotes, one a citation; else the longest enumeration in it.</summary>
    private static List<string> ItemsOf(string answer)
    {
        var rows = Marker().Split(answer).Select(part => RowName().Match(part.Trim())).Where(match => match.Success).Select(match => match.Groups["item"].Value).ToList();
        if (rows.Count > 1)
        {
            return rows;
        }

        return Enumeration().Matches(Marker().Replace(answer, ""))
            .Select(match => Trimmed([.. match.Groups["item"].Captures.Select(item => LeadIn().Replace(item.Value, ""))]))
            .MaxBy(items => items.Count) ?? [];
    }

    /// <summary>The sentence goes on after the last item, which is taken to be no longer than those before it.</summary>
    private static List<string> Trimmed(List<string> items)
    {
        int words = items.SkipLast(1).Skip(items.Count > 2 ? 1 : 0).Max(item => item.Split(' ').Length);
        return [.. items.SkipLast(1), string.Join(' ', items[^1].Split(' ').Take(words))];
    }
}
