using System.Text.RegularExpressions;

namespace NeiQa.Documents;

/// <summary>Turns lines of plain text that no blank line separates into paragraphs, list items, references and table rows.</summary>
internal sealed partial class PlainTextLines(DocumentBuilder builder, string text)
{
    /// <summary>Lines that all fit in this many columns are taken for hard-wrapped text.</summary>
    private const int WrapColumns = 120;

    /// <summary>Whether a line opens a list item.</summary>
    public static bool IsItem(ReadOnlySpan<char> line) => BulletLength(line) > 0;

    /// <summary>Whether the next line's first word would have had room at the end of a line.</summary>
    public static bool NextWordFits(int length, ReadOnlySpan<char> next, int width)
    {
        int word = next.IndexOfAny(' ', '\t');
        return length + 1 + (word < 0 ? next.Length : word) <= width;
    }

    /// <summary>Adds the blocks that the lines hold.</summary>
    public void Read(IReadOnlyList<TextSpan> lines)
    {
        int width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        for (int i = 0, end; i < lines.Count; i = end)
        {
            if (TableRow.OpensTable(text, lines, i))
            {
                end = builder.AddTable(lines, i);
                continue;
            }

            end = i + 1;
            if (!DocumentBuilder.SaysSomething(lines[i].In(text)))
            {
                continue;
            }

            bool isItem = IsItem(lines[i].In(text));
            while (end < lines.Count && !OpensBlock(lines, end) && Continues(lines[i], lines[end - 1], lines[end], isItem, width))
            {
                end++;
            }

            builder.AddText(new(lines[i].Start + BulletLength(lines[i].In(text)), lines[end - 1].End), isItem);
        }
    }

    [GeneratedRegex(@"^\s*(?:[-*+•‣◦▪●–—]|\d{1,3}[.)]|\(\d{1,2}\)|[a-z]\)|\[\d{1,3}\])\s+(?=\S)")]
    private static partial Regex Bullet();

    private static int BulletLength(ReadOnlySpan<char> line)
    {
        foreach (var match in Bullet().EnumerateMatches(line))
        {
            return match.Length;
        }

        return 0;
    }

    private bool OpensBlock(IReadOnlyList<TextSpan> lines, int line) =>
        IsItem(lines[line].In(text)) || !DocumentBuilder.SaysSomething(lines[line].In(text)) || TableRow.OpensTable(text, lines, line);

    private bool Continues(TextSpan first, TextSpan previous, TextSpan next, bool isItem, int width)
    {
        bool indented = Indent(next) > Indent(first);
        if (builder.InGlossary)
        {
            return indented;
        }

        var before = previous.In(text).Trim();
        var after = next.In(text).Trim();
        bool endsSentence = before[^1] is '.' or '!' or '?' or ':';
        if (char.IsLower(after[0]) && !endsSentence)
        {
            return true;
        }

        if (width > WrapColumns)
        {
            return false;
        }

        return builder.InReferences && !isItem ? indented || before[^1] != '.' || !char.IsUpper(after[0])
            : !isItem || indented || !NextWordFits(previous.Length, after, width);
    }

    private int Indent(TextSpan line) => line.Trim(text).Start - line.Start;
}
