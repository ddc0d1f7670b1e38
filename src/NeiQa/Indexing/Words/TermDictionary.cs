namespace NeiQa.Indexing.Words;

/// <summary>The corpus's vocabulary: the terms' numbers, and the words as they are written.</summary>
internal sealed class TermDictionary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Surface, int Term)> _surfaces = [];

    /// <summary>Terms in it; the next one's number.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a term, or -1.</summary>
    public int this[string term] => _numbers.GetValueOrDefault(term, -1);

    /// <summary>Words as they are written, in lower case, each with its term.</summary>
    public IReadOnlyList<(string Surface, int Term)> Surfaces => _surfaces;

    /// <summary>Adds terms with the numbers that come next, and words.</summary>
    public void Add(IReadOnlyList<string> terms, IReadOnlyList<(string Surface, int Term)> surfaces)
    {
        foreach (string term in terms)
        {
            _numbers.Add(term, _numbers.Count);
        }

        _surfaces.AddRange(surfaces);
    }
}
