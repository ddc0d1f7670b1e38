namespace NeiQa.Documents;

/// <summary>Reads rows of pipe tables, with or without outer pipes.</summary>
internal static class TableRow
{
    /// <summary>Whether a line may be a row: it holds a pipe that is not escaped.</summary>
    public static bool Is(ReadOnlySpan<char> line) => NextPipe(line, 0) < line.Length;

    /// <summary>Whether a line is the header of a table: a row with a ruler such as <c>---|---|</c> under it.</summary>
    public static bool OpensTable(string text, IReadOnlyList<TextSpan> lines, int line) =>
        line + 1 < lines.Count && IsRuler(lines[line + 1].In(text)) && Is(lines[line].In(text));

    /// <summary>The cells of a row, trimmed, <c>\|</c> unescaped.</summary>
    public static IReadOnlyList<string> Cells(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var cells = new List<string>();
        for (int start = 0, end; start <= line.Length; start = end + 1)
        {
            end = NextPipe(line, start);
            cells.Add(line[start..end].Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal));
        }

        if (cells.Count > 1 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells.Count > 1 && line[0] == '|' ? cells[1..] : cells;
    }

    /// <summary>A row as a person reads it: <c>Peptide: Tesamorelin. Primary Mechanism: GHRH analog. …</c></summary>
    public static string Readable(IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var parts = cells.Select((cell, i) => (Column: i < columns.Count ? columns[i] : "", Cell: cell))
            .Where(pair => pair.Cell.Length > 0)
            .Select(pair => pair.Column.Length > 0 ? $"{pair.Column}: {pair.Cell}" : pair.Cell);
        return string.Join(". ", parts) + ".";
    }

    /// <summary>What the rows of a table are, as its first column's name says: "Peptide"; empty where it has none.</summary>
    /// <param name="readable">A row as <see cref="Readable"/> gives it.</param>
    public static string Kind(string readable) => readable.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? readable[..end] : "";

    private static bool IsRuler(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && line.IndexOfAnyExcept(" |-:\t") < 0;

    private static int NextPipe(ReadOnlySpan<char> line, int from)
    {
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] == '|' && (i == 0 || line[i - 1] != '\\'))
            {
                return i;
            }
        }

        return line.Length;
    }
}
