namespace NeiQa.Answering.Safety;

/// <summary>Up to <see cref="Size"/> words of one sentence, as bit masks: which of the rules' words stand where.</summary>
internal sealed class Window
{
    /// <summary>Words in a window: their positions and the end fit a 64-bit mask.</summary>
    public const int Size = 60;

    // Further than any pattern reaches, so that none is lost between two windows.
    private const int Overlap = 24;

    private const int SmallSize = 10;
    private const int LongSentence = 32;

    private readonly ulong[] _at;

    private Window(ReadOnlySpan<string> words, WordIndex index, bool first, bool last)
    {
        _at = new ulong[index.Count];
        All = (2UL << words.Length) - 1;
        SentenceStart = first ? 1UL : 0;
        SentenceEnd = last ? 1UL << words.Length : 0;
        var ids = new List<int>();
        for (int i = 0; i < words.Length; i++)
        {
            index.Find(words[i], ids);
            foreach (int id in ids)
            {
                _at[id] |= 1UL << i;
            }
        }
    }

    /// <summary>Every position, the end included.</summary>
    public ulong All { get; }

    /// <summary>The position at the sentence's start, if it lies here.</summary>
    public ulong SentenceStart { get; }

    /// <summary>The position at the sentence's end, if it lies here.</summary>
    public ulong SentenceEnd { get; }

    /// <summary>Positions of a term.</summary>
    public ulong At(int id) => _at[id];

    /// <summary>
    /// Cuts a sentence into windows that overlap; a long one also into small ones, so that a word far away is no exception
    /// to what is said here.
    /// </summary>
    public static List<Window> Cut(ReadOnlySpan<string> words, WordIndex index)
    {
        var windows = new List<Window>();
        Cut(words, index, Size, Overlap, windows);
        if (words.Length > LongSentence)
        {
            Cut(words, index, SmallSize, SmallSize / 2, windows);
        }

        return windows;
    }

    private static void Cut(ReadOnlySpan<string> words, WordIndex index, int size, int overlap, List<Window> windows)
    {
        for (int start = 0, end = 0; end < words.Length || start == 0; start += size - overlap)
        {
            end = Math.Min(start + size, words.Length);
            windows.Add(new Window(words[start..end], index, start == 0, end == words.Length));
        }
    }
}
