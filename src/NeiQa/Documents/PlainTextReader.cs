using System.Text.RegularExpressions;

namespace NeiQa.Documents;

/// <summary>
/// Recovers the structure of plain text. Headings are bare lines: level 1 at the start of the file or after two blank
/// lines, level 2 after one; sections that stand beside the chapters by what they are (references, glossary) are level 1.
/// </summary>
internal static partial class PlainTextReader
{
    /// <summary>A block whose lines all fit in this many columns is taken for one hard-wrapped paragraph.</summary>
    private const int WrapColumns = 120;

    private const int MaxHeadingLength = 120;
    private const int MaxHeadingWords = 14;

    [GeneratedRegex(@"^\s*(?:[-*•‣◦–]|\d{1,3}[.)]|\[\d{1,3}\])\s+")]
    private static partial Regex Bullet();

    /// <summary>Reads a text.</summary>
    public static Document Read(CorpusFile file, string text)
    {
        var builder = new DocumentBuilder(file, text);
        var groups = LineGroup.Of(text);
        for (int i = 0; i < groups.Count; i++)
        {
            ReadGroup(builder, text, groups[i], i + 1 < groups.Count ? groups[i + 1] : null, isFirst: i == 0);
        }

        return builder.Build(Title);
    }

    /// <summary>A single chapter heading names the document; several are its chapters, and the file's name has to do.</summary>
    private static string? Title(IReadOnlyList<Section> sections)
    {
        var chapters = sections.Where(section => section.Level == 1 && !SectionNames.IsOutermost(section.Heading)).Take(2).ToList();
        return chapters.Count == 1 ? chapters[0].Heading : null;
    }

    private static void ReadGroup(DocumentBuilder builder, string text, LineGroup group, LineGroup? next, bool isFirst)
    {
        string first = group.Lines[0].Of(text).Trim();
        int skip = 0;
        if (IsHeading(text, group, next, first, builder.InGlossary))
        {
            bool outermost = isFirst || group.BlankLinesBefore >= 2 || SectionNames.IsOutermost(first);
            builder.AddHeading(first.TrimEnd(':'), outermost ? 1 : 2, group.Lines[0].Trim(text).Start);
            skip = 1;
        }

        ReadLines(builder, text, group.Lines.Skip(skip).ToList());
    }

    private static bool IsHeading(string text, LineGroup group, LineGroup? next, string first, bool inGlossary)
    {
        if (SectionNames.IsOutermost(first))
        {
            return true;
        }

        if (inGlossary && group.BlankLinesBefore < 2 || !LooksLikeHeading(first))
        {
            return false;
        }

        return group.Lines.Count > 1
            ? NextWordWouldFit(text, group)
            : next is not null && !(next.Lines.Count == 1 && LooksLikeHeading(next.Lines[0].Of(text).Trim()));
    }

    private static bool LooksLikeHeading(string line) =>
        line.Length <= MaxHeadingLength
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxHeadingWords
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line.Any(char.IsLetter) && !char.IsLower(line[0]) && char.IsLetter(line[0]))
        && line[^1] is not ('.' or ',' or ';' or '!' or ':' or '"' or '”')
        && !TableRow.Is(line)
        && !Bullet().IsMatch(line);

    /// <summary>In wrapped text a line breaks because the next word did not fit; a heading breaks although it would.</summary>
    private static bool NextWordWouldFit(string text, LineGroup group)
    {
        int width = group.Lines.Max(line => line.Length);
        string second = group.Lines[1].Of(text).Trim();
        int word = second.IndexOf(' ', StringComparison.Ordinal) is var at && at < 0 ? second.Length : at;
        return group.Lines[0].Trim(text).Length + 1 + word <= width;
    }

    private static void ReadLines(DocumentBuilder builder, string text, List<TextSpan> lines)
    {
        bool wrapped = lines.Count > 0 && lines.Max(line => line.Length) <= WrapColumns;
        for (int i = 0; i < lines.Count;)
        {
            string line = lines[i].Of(text);
            if (TableRow.Is(line) && i + 1 < lines.Count && TableRow.IsRuler(lines[i + 1].Of(text)))
            {
                i = ReadTable(builder, text, lines, i);
                continue;
            }

            int end = i + 1;
            while (wrapped && !builder.InGlossary && end < lines.Count && !Bullet().IsMatch(lines[end].Of(text)) && !TableRow.Is(lines[end].Of(text)))
            {
                end++;
            }

            AddText(builder, line, new TextSpan(lines[i].Start, lines[end - 1].End));
            i = end;
        }
    }

    private static void AddText(DocumentBuilder builder, string line, TextSpan span)
    {
        int bullet = Bullet().Match(line).Length;
        var kind = builder switch
        {
            { InReferences: true } => BlockKind.Reference,
            { InGlossary: true } => BlockKind.GlossaryTerm,
            _ => bullet > 0 ? BlockKind.ListItem : BlockKind.Paragraph,
        };
        builder.AddBlock(kind, span with { Start = span.Start + bullet });
    }

    private static int ReadTable(DocumentBuilder builder, string text, List<TextSpan> lines, int header)
    {
        var columns = TableRow.Cells(lines[header].Of(text));
        int row = header + 2;
        for (; row < lines.Count && TableRow.Is(lines[row].Of(text)); row++)
        {
            builder.AddRow(lines[row], columns);
        }

        return row;
    }
}
