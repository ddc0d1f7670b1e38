using System.Buffers;

namespace NeiQa.Documents;

/// <summary>Recovers the structure of plain text: its headings (<see cref="PlainTextHeadings"/>) and what stands under them (<see cref="PlainTextLines"/>).</summary>
internal static class PlainTextReader
{
    private static readonly SearchValues<char> Underlines = SearchValues.Create("\r\n\t =-~^:");

    /// <summary>Reads a text.</summary>
    public static Document Read(CorpusFile file, string text)
    {
        var builder = new DocumentBuilder(file, text);
        var groups = LineGroup.Of(text);
        var headings = new PlainTextHeadings(text, groups);
        var body = new PlainTextLines(builder, text);
        for (int i = 0; i < groups.Count; i++)
        {
            var lines = groups[i].Lines;
            int skip = 0;
            if (headings.At(i, builder) is { } heading)
            {
                builder.AddHeading(heading.Text, heading.Level, lines[0].Trim(text).Start);
                skip = heading.Lines;
            }

            body.Read([.. lines.Skip(skip)]);
        }

        return builder.Build(sections => Title(text, sections));
    }

    /// <summary>
    /// A single chapter heading names the document, and so does one that has nothing but a further heading under it.
    /// Several are its chapters, and the file's name has to do.
    /// </summary>
    private static string? Title(string text, IReadOnlyList<Section> sections)
    {
        var chapters = sections.Where(section => section.Level == 1 && !SectionNames.IsOutermost(section.Heading)).Take(2).ToList();
        return chapters.Count == 1 || chapters.Count > 1 && StandsAlone(text, sections[0], sections[1]) ? chapters[0].Heading : null;
    }

    private static bool StandsAlone(string text, Section first, Section second)
    {
        int lineEnd = text.AsSpan(first.Span.Start).IndexOfAny('\r', '\n');
        return lineEnd >= 0 && text.AsSpan(first.Span.Start + lineEnd, second.Span.Start - first.Span.Start - lineEnd).IndexOfAnyExcept(Underlines) < 0;
    }
}
