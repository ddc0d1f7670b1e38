using System.Text;
using NeiQa.Embeddings;

namespace NeiQa.Retrieval;

/// <summary>English as it is written, British and American, from the list that ships. Safe to use from several threads.</summary>
internal sealed class EnglishWords
{
    /// <summary>The shortest words that the list has.</summary>
    public const int MinLength = 4;

    /// <summary>Words in lower case, each ended by a line feed, in the order of their bytes: read where they lie.</summary>
    private readonly byte[] _lines;

    /// <param name="files">The checked files.</param>
    public EnglishWords(ModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _lines = File.ReadAllBytes(files.EnglishWords);
    }

    /// <summary>Whether a word in lower-case ASCII letters is English; shorter ones than <see cref="MinLength"/> are not told.</summary>
    public bool Contains(string word)
    {
        byte[] sought = Encoding.ASCII.GetBytes(word);
        int from = 0, to = _lines.Length;
        while (from < to)
        {
            int middle = from + ((to - from) / 2);
            int start = _lines.AsSpan(from, middle - from).LastIndexOf((byte)'\n') + 1 + from;
            var line = _lines.AsSpan(start);
            line = line[..line.IndexOf((byte)'\n')];
            int order = line.SequenceCompareTo(sought);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (start + line.Length + 1, to) : (from, start);
        }

        return false;
    }
}
