using System.Text;

namespace NeiQa.Answering.Safety;

/// <summary>
/// Repairs a word that is no word to the word of the rules at one edit from it (a letter too many, missing, wrong, or two swapped).
/// Finds it by deletions: two words are that near when they meet after at most one deletion in each.
/// </summary>
internal sealed class SpellingRepair
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int MinLength = 5;

    private readonly HashSet<string> _known;
    private readonly Predicate<string> _isWord;
    private readonly Dictionary<string, string> _byDeletion = [];

    /// <param name="lexicon">The words of the rules; where two are equally near, the earlier wins.</param>
    /// <param name="isWord">Whether English has the word, so that it is left as it is.</param>
    public SpellingRepair(IEnumerable<string> lexicon, Predicate<string> isWord)
    {
        _known = [.. lexicon];
        _isWord = isWord;
        foreach (var word in _known.Where(word => word.Length >= MinLength))
        {
            _byDeletion.TryAdd(word, word);
            foreach (var shorter in Deletions(word))
            {
                _byDeletion.TryAdd(shorter, word);
            }
        }
    }

    /// <summary>The word meant, or <paramref name="word"/> itself.</summary>
    public string Repair(string word)
    {
        if (IsKnown(word))
        {
            return word;
        }

        var twice = Squeeze(word, 2);
        if (IsKnown(twice))
        {
            return twice;
        }

        var once = Squeeze(word, 1);
        return once.Length < twice.Length && twice != word && IsKnown(once) ? once : Nearest(twice) ?? word;
    }

    /// <summary>The word of the rules behind digits or signs in place of letters ("su1c1de"), or null.</summary>
    public string? Undisguise(string word)
    {
        var plain = new StringBuilder(word)
            .Replace('1', 'i').Replace('0', 'o').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('@', 'a').Replace('$', 's')
            .ToString();
        return !char.IsAsciiLetter(plain[0]) || char.IsAsciiDigit(word[^1]) ? null : _known.Contains(plain) ? plain : Nearest(plain);
    }

    private bool IsKnown(string word) => _known.Contains(word) || _isWord(word);

    private string? Nearest(string word)
    {
        if (word.Length < MinLength)
        {
            return null;
        }

        if (_byDeletion.TryGetValue(word, out var near))
        {
            return near;
        }

        return Deletions(word).Select(shorter => _byDeletion.GetValueOrDefault(shorter)).FirstOrDefault(candidate => candidate is not null && OneEdit(word, candidate));
    }

    // Deletions in both words also meet for two separate edits; only a substitution or a swap counts.
    private static bool OneEdit(string left, string right)
    {
        if (left.Length != right.Length)
        {
            return true;
        }

        int first = 0, last = left.Length - 1;
        while (left[first] == right[first])
        {
            first++;
        }

        while (left[last] == right[last])
        {
            last--;
        }

        return first == last || (last == first + 1 && left[first] == right[last] && left[last] == right[first]);
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private static string Squeeze(string word, int most)
    {
        var squeezed = new StringBuilder(word.Length);
        int run = 0;
        for (int i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most)
            {
                squeezed.Append(word[i]);
            }
        }

        return squeezed.ToString();
    }
}
