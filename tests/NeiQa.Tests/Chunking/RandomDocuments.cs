using System.Text;

namespace NeiQa.Tests.Chunking;

/// <summary>Texts of every shape the readers know, from a seed.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Words =
    [
        "cortisol", "immune", "the", "of", "and", "hypothalamic-pituitary-adrenal", "PT-141", "IL-6", "stress", "β-endorphin", "naïve", "细胞", "🙂", "e.g.", "3.5",
        "neuroimmunomodulation", "et", "al.", "a\u200Bb", "∞", "(see", "below)", "‘how’",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (int part = _random.Next(1, 12); part > 0; part--)
        {
            text.Append(_random.Next(9) switch
            {
                0 => $"\n# {Run(1, 40)}\n",
                1 => $"\n\n{Capital(Run(1, 6))}\n",
                2 => Lines(() => "- " + Sentence()),
                3 => Table(),
                4 => $"<!-- {Run(1, 300)} -->\n",
                5 => $"{Unbroken(_random.Next(1, 30_000))}\n",
                6 => Lines(() => "> " + Sentence()),
                7 => "\n## References\n\n" + Lines(() => $"- {Sentence()} (2001)."),
                _ => string.Concat(Enumerable.Range(0, _random.Next(1, 30)).Select(_ => Sentence() + (_random.Next(4) == 0 ? "\n" : " "))) + "\n",
            }).Append('\n');
        }

        return _random.Next(3) == 0 ? text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : text.ToString();
    }

    private string Sentence() => Capital(Run(1, _random.Next(10) == 0 ? 600 : 30)) + ".";

    private string Run(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Words[_random.Next(Words.Length)]));

    private string Lines(Func<string> line) => string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => line() + "\n"));

    private string Table()
    {
        int columns = _random.Next(1, 6);
        return "\n" + Row() + string.Concat(Enumerable.Repeat("|--", columns)) + "|\n" + Lines(Row) + "\n";

        string Row() => "|" + string.Concat(Enumerable.Range(0, columns).Select(_ => Run(0, _random.Next(8) == 0 ? 300 : 8) + "|")) + "\n";
    }

    private string Unbroken(int length) => new((char)('a' + _random.Next(26)), length);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
