namespace NeiQa.Answering.Safety;

/// <summary>Numbers the words that the rules speak of, so that a window can be looked up by number.</summary>
internal sealed class WordIndex
{
    private const string Number = "#";
    private readonly Dictionary<string, int> _words = [];
    private readonly List<(string Prefix, int Id)> _prefixes = [];

    /// <summary>How many ids there are.</summary>
    public int Count => _words.Count;

    /// <summary>The whole words among the terms, in the order in which they came.</summary>
    public IEnumerable<string> Words => _words.Keys.Where(word => word != Number && word[^1] != '*');

    /// <summary>The id of a term: a word, a prefix (<c>suicid*</c>) or <c>#</c>, any number.</summary>
    public int Add(string term)
    {
        if (_words.TryGetValue(term, out int id))
        {
            return id;
        }

        _words[term] = id = _words.Count;
        if (term[^1] == '*')
        {
            _prefixes.Add((term[..^1], id));
        }

        return id;
    }

    /// <summary>The ids of all terms that a word of a text meets.</summary>
    public void Find(string word, List<int> ids)
    {
        ids.Clear();
        if (_words.TryGetValue(word, out int id))
        {
            ids.Add(id);
        }

        if (char.IsAsciiDigit(word[0]) && _words.TryGetValue(Number, out id))
        {
            ids.Add(id);
        }

        foreach (var (prefix, prefixId) in _prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                ids.Add(prefixId);
            }
        }
    }
}
