namespace NeiQa.Documents;

/// <summary>Lines without a blank one between them.</summary>
/// <param name="Lines">The lines, without their line ends.</param>
/// <param name="BlankLinesBefore">Blank lines between the group before and this one.</param>
internal sealed record LineGroup(IReadOnlyList<TextSpan> Lines, int BlankLinesBefore)
{
    /// <summary>The groups of a text; line ends may be LF, CRLF or CR.</summary>
    public static IReadOnlyList<LineGroup> Of(string text)
    {
        var groups = new List<LineGroup>();
        var lines = new List<TextSpan>();
        int blank = 0, blankBefore = 0;
        foreach (var line in LinesOf(text))
        {
            if (text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                Close();
                blank++;
                continue;
            }

            if (lines.Count == 0)
            {
                (blankBefore, blank) = (blank, 0);
            }

            lines.Add(line);
        }

        Close();
        return groups;

        void Close()
        {
            if (lines.Count > 0)
            {
                groups.Add(new LineGroup([.. lines], blankBefore));
                lines.Clear();
            }
        }
    }

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int at = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = at < 0 ? text.Length : start + at;
            yield return new TextSpan(start, end);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }
}
