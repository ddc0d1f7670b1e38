namespace NeiQa.Documents;

/// <summary>Reads rows of pipe tables, with or without outer pipes.</summary>
internal static class TableRow
{
    /// <summary>Whether a line is a row: it holds a pipe that is not escaped.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.Contains('|');

    /// <summary>Whether a line is the ruler under a header, such as <c>---|---|</c>.</summary>
    public static bool IsRuler(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && line.IndexOfAnyExcept(" |-:\t") < 0;

    /// <summary>The cells of a row, trimmed, <c>\|</c> unescaped.</summary>
    public static IReadOnlyList<string> Cells(string line)
    {
        var cells = line.Trim().Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
            .Select(cell => cell.Replace('\u0001', '|').Trim()).ToList();
        if (cells.Count > 1 && cells[0].Length == 0)
        {
            cells.RemoveAt(0);
        }

        if (cells.Count > 1 && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    /// <summary>A row as a person reads it: <c>Tesamorelin. Primary Mechanism: GHRH analog. …</c></summary>
    public static string Readable(IReadOnlyList<string> columns, IReadOnlyList<string> cells)
    {
        var rest = cells.Select((cell, i) => (Column: i < columns.Count ? columns[i] : "", Cell: cell))
            .Skip(1)
            .Where(pair => pair.Cell.Length > 0)
            .Select(pair => pair.Column.Length > 0 ? $"{pair.Column}: {pair.Cell}" : pair.Cell);
        return string.Join(". ", rest.Prepend(cells.Count > 0 ? cells[0] : "").Where(part => part.Length > 0)) + ".";
    }
}
