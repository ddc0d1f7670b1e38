using System.Text;
using System.Text.RegularExpressions;

namespace NeiQa.Evaluation;

/// <summary>A document of a set, to be written as a plain text file for the engine to read.</summary>
/// <param name="FileName">The file's name without extension.</param>
/// <param name="Title">Its first heading; empty for none.</param>
/// <param name="Paragraphs">Its text.</param>
internal sealed partial record TextDocument(string FileName, string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The file's content: each paragraph one line, so that nothing in it is taken for structure.</summary>
    public string Content
    {
        get
        {
            var content = new StringBuilder();
            foreach (string line in Paragraphs.Prepend(Title).Select(OneLine).Where(line => line.Length > 0))
            {
                content.Append(content.Length > 0 ? "\n" : "").Append(line).Append('\n');
            }

            return content.ToString();
        }
    }

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
