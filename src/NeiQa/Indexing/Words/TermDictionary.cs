using System.Numerics;

namespace NeiQa.Indexing.Words;

/// <summary>The corpus's vocabulary: the terms' numbers, and the words as they are written.</summary>
internal sealed class TermDictionary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Surface> _surfaces = [];

    /// <summary>Terms in it; the next one's number.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a term, or -1.</summary>
    public int this[string term] => _numbers.GetValueOrDefault(term, -1);

    /// <summary>Words in it as they are written.</summary>
    public int Surfaces => _surfaces.Count;

    /// <summary>The words that a misspelt one may stand for by the letters in it: each slip exchanges two of them at most.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="slips">Letters more, less or other.</param>
    public IEnumerable<Surface> Near(string word, int slips)
    {
        uint letters = LettersOf(word);
        return _surfaces.Where(other => Math.Abs(other.Text.Length - word.Length) <= slips && BitOperations.PopCount(other.Letters ^ letters) <= 2 * slips);
    }

    private static uint LettersOf(string word)
    {
        uint letters = 0;
        foreach (char c in word)
        {
            letters |= char.IsAsciiLetterLower(c) ? 1u << (c - 'a') : 1u << 26;
        }

        return letters;
    }

    /// <summary>Adds terms with the numbers that come next, and words.</summary>
    public void Add(IReadOnlyList<string> terms, IReadOnlyList<(string Surface, int Term)> surfaces)
    {
        foreach (string term in terms)
        {
            _numbers.Add(term, _numbers.Count);
        }

        _surfaces.AddRange(surfaces.Select(surface => new Surface(surface.Surface, surface.Term, LettersOf(surface.Surface))));
    }
}

/// <summary>A word as documents write it.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Term">Its term's number.</param>
/// <param name="Letters">Which letters it has, a bit each from a on; bit 26 for anything else.</param>
internal readonly record struct Surface(string Text, int Term, uint Letters);
