using System.Text.RegularExpressions;

namespace NeiQa.Documents;

/// <summary>A heading of a plain text.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Level">1 is the outermost.</param>
/// <param name="Lines">Lines it takes: 2 where it is underlined.</param>
internal readonly record struct PlainTextHeading(string Text, int Level, int Lines);

/// <summary>
/// Tells headings from text in files that mark none. A heading is a bare line at the start of a group of lines: level 1
/// at the start of the file or after two blank lines, level 2 after one; sections that stand beside the chapters by what
/// they are (references, glossary) are level 1, and so is a line underlined with <c>=</c>.
/// </summary>
internal sealed partial class PlainTextHeadings
{
    private const int MaxLength = 120;
    private const int MaxWords = 14;

    /// <summary>Bare lines that follow each other: up to so many are headings of each other, more are a list.</summary>
    private const int MaxInARow = 3;

    private readonly string _text;
    private readonly IReadOnlyList<LineGroup> _groups;
    private readonly bool[] _standsAlone;
    private readonly int _width;

    public PlainTextHeadings(string text, IReadOnlyList<LineGroup> groups)
    {
        (_text, _groups) = (text, groups);
        _standsAlone = StandingAlone();
        _width = groups.Select(group => group.Lines.Max(line => line.Length)).DefaultIfEmpty().Max();
    }

    /// <summary>The heading that opens a group of lines, or null.</summary>
    /// <param name="group">The group's index.</param>
    /// <param name="builder">What came before.</param>
    public PlainTextHeading? At(int group, DocumentBuilder builder)
    {
        var (lines, blankLines) = _groups[group];
        string first = lines[0].Of(_text).Trim();
        bool outermost = SectionNames.IsOutermost(first);
        if (!outermost && IsUnderlined(lines, first))
        {
            return new(first, lines[1].In(_text).TrimStart()[0] == '=' ? 1 : 2, 2);
        }

        bool apart = group == 0 || blankLines >= 2;
        if (outermost || (apart || !IsListed(first, builder)) && (lines.Count > 1 ? OpensText(lines, first) : _standsAlone[group]))
        {
            // What comes after the references or the glossary is not part of them.
            return new(first.TrimEnd(':'), outermost || apart || builder.InReferences || builder.InGlossary ? 1 : 2, outermost && IsUnderlined(lines, first) ? 2 : 1);
        }

        return null;
    }

    [GeneratedRegex(@"^\d{1,2}[.)]\s+(?=\p{Lu})")]
    private static partial Regex Number();

    /// <summary>Terms of a glossary look like headings, and so may a reference.</summary>
    private static bool IsListed(string line, DocumentBuilder builder) => builder.InGlossary || builder.InReferences && line.Any(char.IsDigit);

    private static bool LooksLikeHeading(ReadOnlySpan<char> line) =>
        line.Length <= MaxLength
        && (char.IsDigit(line[0]) || char.IsLetter(line[0]) && !char.IsLower(line[0]))
        && line[^1] is not ('.' or ',' or ';' or '!' or ':' or '"' or '”')
        && line.Count(' ') < MaxWords
        && !TableRow.Is(line)
        && !PlainTextLines.IsItem(line);

    private bool IsUnderlined(IReadOnlyList<TextSpan> lines, string first)
    {
        var under = lines.Count > 1 ? lines[1].In(_text).Trim() : [];
        return under.Length >= 3 && "=-~^".Contains(under[0]) && under.IndexOfAnyExcept(under[0]) < 0
            && first.Length <= MaxLength && first[^1] != '.' && first.Any(char.IsLetter) && !PlainTextLines.IsItem(first);
    }

    /// <summary>
    /// In wrapped text a line breaks because the next word did not fit; a heading breaks although it would. Two lines
    /// alone do not show how wide that is.
    /// </summary>
    private bool OpensText(IReadOnlyList<TextSpan> lines, string first)
    {
        var second = lines[1].In(_text).Trim();
        int width = lines.Count > 2 ? lines.Max(line => line.Length) : _width;
        return LooksLikeHeading(first) && !char.IsLower(second[0]) && PlainTextLines.NextWordFits(first.Length, second, width);
    }

    /// <summary>For each group whether it is a single line that is a heading of what follows.</summary>
    private bool[] StandingAlone()
    {
        var found = new bool[_groups.Count];
        var bare = _groups.Select(group => group.Lines.Count == 1 && LooksLikeHeading(group.Lines[0].In(_text).Trim())).ToArray();
        for (int first = 0, end; first < bare.Length; first = end)
        {
            end = first + 1;
            if (!bare[first])
            {
                found[first] = IsNumberedHeading(first);
                continue;
            }

            while (end < bare.Length && bare[end])
            {
                end++;
            }

            // What ends the file has nothing under it.
            bool endsFile = end == bare.Length;
            int last = endsFile ? end - 2 : end - 1;
            for (int i = first; i <= last; i++)
            {
                found[i] = last - first < MaxInARow || i == last && !endsFile || i == 0 || _groups[i].BlankLinesBefore >= 2;
            }
        }

        return found;
    }

    /// <summary>"1. Introduction" is a heading where it is not one of several items.</summary>
    private bool IsNumberedHeading(int group)
    {
        return IsNumbered(group) && group + 1 < _groups.Count && !IsNumbered(group + 1) && (group == 0 || !IsNumbered(group - 1));

        bool IsNumbered(int i)
        {
            var line = _groups[i].Lines[0].In(_text).Trim();
            return _groups[i].Lines.Count == 1 && Number().IsMatch(line) && LooksLikeHeading(line[(line.IndexOfAny(' ', '\t') + 1)..].TrimStart());
        }
    }
}
