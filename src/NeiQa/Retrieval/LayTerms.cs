using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>What people say and what documents write for it, from a file that a person can edit.</summary>
internal sealed class LayTerms
{
    private readonly IReadOnlyList<(string Saying, IReadOnlyList<string> Written)> _entries;

    private LayTerms(IReadOnlyList<(string Saying, IReadOnlyList<string> Written)> entries, IReadOnlyCollection<string> words) => (_entries, Words) = (entries, words);

    /// <summary>The words of all sayings, in lower case.</summary>
    public IReadOnlyCollection<string> Words { get; }

    /// <summary>Reads the file; without one nothing is added to questions.</summary>
    /// <exception cref="InvalidDataException">A line is not <c>sayings = words</c>; the message names file and line.</exception>
    public static LayTerms Load(string path)
    {
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var entries = new List<(string, IReadOnlyList<string>)>();
        var said = new HashSet<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('=') is not [var sayings, var written] || sayings.Length == 0 || written.Trim().Length == 0)
            {
                throw new InvalidDataException($"{path}, line {i + 1}: write \"what people say = what documents write\".");
            }

            said.UnionWith(TextAnalyzer.Words(sayings).Select(word => word.Surface));
            string[] words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            entries.AddRange(sayings.Split(',').Select(saying => (TextAnalyzer.Joined(saying), (IReadOnlyList<string>)words)));
        }

        return new LayTerms(entries, said);
    }

    /// <summary>The sayings in a question, each with the words that documents write for it.</summary>
    public IEnumerable<(string Saying, IReadOnlyList<string> Written)> In(string question)
    {
        string joined = TextAnalyzer.Joined(question);
        return _entries.Where(entry => joined.Contains(entry.Saying, StringComparison.Ordinal));
    }
}
