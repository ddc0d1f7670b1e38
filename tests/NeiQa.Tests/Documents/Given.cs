using System.Text;
using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

/// <summary>Documents as the readers give them.</summary>
internal static class Given
{
    /// <summary>The article that ships.</summary>
    public static Document Article { get; } = Read("neuroendocrine-immune-axis.txt", File.ReadAllBytes(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt")));

    public static Document Text(string text, string path = "notes.txt") => Read(path, Encoding.UTF8.GetBytes(text));

    public static Document Markdown(string text) => Text(text, "notes.md");

    public static Document Read(string path, byte[] bytes) => DocumentReader.Read(new CorpusFile(Path.GetFileNameWithoutExtension(path), path, path), bytes);

    /// <summary>Sections as "level heading".</summary>
    public static IEnumerable<string> Outline(this Document document) => document.Sections.Select(section => $"{section.Level} {section.Heading}");

    /// <summary>Texts of the blocks of a kind.</summary>
    public static IEnumerable<string> Texts(this Document document, BlockKind kind) =>
        document.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(document.Text));

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
