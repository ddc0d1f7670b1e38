using System.Globalization;
using System.Text.RegularExpressions;

namespace NeiQa.Documents;

/// <summary>Collects headings and blocks in reading order and works out paths and spans.</summary>
internal sealed partial class DocumentBuilder(CorpusFile file, string text)
{
    private const int MaxTermWords = 8;

    private readonly List<(string Heading, int Level, int Start)> _headings = [];
    private readonly List<Block> _blocks = [];
    private readonly List<(string Heading, int Level)> _open = [];
    private string[] _path = [];

    /// <summary>Whether blocks now stand in a list of references.</summary>
    public bool InReferences { get; private set; }

    /// <summary>Whether blocks now stand in a glossary.</summary>
    public bool InGlossary { get; private set; }

    /// <summary>Whether a text has anything that could be read aloud; rulers and ornaments have not.</summary>
    public static bool SaysSomething(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Opens a section. Control and invisible characters are left out of its name.</summary>
    public void AddHeading(string heading, int level, int start)
    {
        string name = string.Concat(heading.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        _open.RemoveAll(open => open.Level >= level);
        _open.Add((name, level));
        _path = [.. _open.Select(open => open.Heading)];
        _headings.Add((name, level, start));
        InReferences = _path.Any(SectionNames.IsReferences);
        InGlossary = _path.Any(SectionNames.IsGlossary);
    }

    /// <summary>Adds a paragraph or list item, a reference or glossary term where the section lists those; nothing where the span says nothing.</summary>
    public void AddText(TextSpan span, bool isItem = false)
    {
        span = span.Trim(text);
        if (SaysSomething(span.In(text)))
        {
            _blocks.Add(new Block(KindOf(span.In(text), isItem), span, _path));
        }
    }

    /// <summary>Adds the rows of the table whose header is <paramref name="header"/>, and whose ruler follows it.</summary>
    /// <returns>The index of the line after the table.</returns>
    public int AddTable(IReadOnlyList<TextSpan> lines, int header)
    {
        var columns = TableRow.Cells(lines[header].In(text));
        int row = header + 2;
        for (; row < lines.Count && TableRow.Is(lines[row].In(text)); row++)
        {
            AddRow(lines[row].Trim(text), columns);
        }

        return row;
    }

    /// <summary>The document; its title is the one given, else the file's name in words.</summary>
    public Document Build(Func<IReadOnlyList<Section>, string?> title)
    {
        var sections = Sections();
        return new Document(file.Id, title(sections) ?? file.NameInWords, file.Path, file.Sha256, text, sections, _blocks);
    }

    [GeneratedRegex(@"\b(?:1[89]|20)\d\d\b|https?:|www\.|doi", RegexOptions.IgnoreCase)]
    private static partial Regex SourceMark();

    private BlockKind KindOf(ReadOnlySpan<char> block, bool isItem)
    {
        if (InReferences && (!_path.Any(SectionNames.MayHoldText) || SourceMark().IsMatch(block)))
        {
            return BlockKind.Reference;
        }

        return InGlossary && block[^1] != '.' && block.Count(' ') < MaxTermWords ? BlockKind.GlossaryTerm
            : isItem ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    private void AddRow(TextSpan span, IReadOnlyList<string> columns)
    {
        if (SaysSomething(span.In(text)))
        {
            _blocks.Add(new Block(BlockKind.TableRow, span, _path) { Columns = columns, Cells = TableRow.Cells(span.In(text)) });
        }
    }

    private List<Section> Sections()
    {
        var sections = new List<Section>();
        var open = new List<(string Heading, int Level)>();
        for (int i = 0; i < _headings.Count; i++)
        {
            var (heading, level, start) = _headings[i];
            open.RemoveAll(outer => outer.Level >= level);
            open.Add((heading, level));
            int next = _headings.FindIndex(i + 1, later => later.Level <= level);
            int end = next < 0 ? text.Length : _headings[next].Start;
            sections.Add(new Section(heading, level, new(start, end), [.. open.Select(outer => outer.Heading)]));
        }

        return sections;
    }
}
