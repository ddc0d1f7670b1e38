namespace NeiQa.Documents;

/// <summary>Collects headings and blocks in reading order and works out paths and spans.</summary>
internal sealed class DocumentBuilder(CorpusFile file, string text)
{
    private readonly List<(string Heading, int Level, int Start)> _headings = [];
    private readonly List<Block> _blocks = [];
    private readonly List<(string Heading, int Level)> _open = [];
    private string[] _path = [];

    /// <summary>Whether blocks now stand in a list of references.</summary>
    public bool InReferences => _path.Any(SectionNames.IsReferences);

    /// <summary>Whether blocks now stand in a glossary.</summary>
    public bool InGlossary => _path.Any(SectionNames.IsGlossary);

    /// <summary>Opens a section.</summary>
    public void AddHeading(string heading, int level, int start)
    {
        _open.RemoveAll(open => open.Level >= level);
        _open.Add((heading, level));
        _path = [.. _open.Select(open => open.Heading)];
        _headings.Add((heading, level, start));
    }

    /// <summary>Adds a block of text; nothing where the span holds only white space.</summary>
    public void AddBlock(BlockKind kind, TextSpan span)
    {
        span = span.Trim(text);
        if (span.Length > 0)
        {
            _blocks.Add(new Block(kind, span, _path));
        }
    }

    /// <summary>Adds a row of a table.</summary>
    public void AddRow(TextSpan span, IReadOnlyList<string> columns)
    {
        span = span.Trim(text);
        _blocks.Add(new Block(BlockKind.TableRow, span, _path) { Columns = columns, Cells = TableRow.Cells(span.Of(text)) });
    }

    /// <summary>The document; its title is the one given, else the file's name in words.</summary>
    public Document Build(Func<IReadOnlyList<Section>, string?> title)
    {
        var sections = Sections();
        return new Document(file.Id, title(sections) ?? file.NameInWords, file.Path, file.Sha256, text, sections, _blocks);
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
