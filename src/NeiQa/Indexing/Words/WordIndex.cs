namespace NeiQa.Indexing.Words;

/// <summary>A term of a question.</summary>
/// <param name="Term">The term's number.</param>
/// <param name="Weight">1 for a word that was asked, less for one that was added to it.</param>
internal readonly record struct QueryTerm(int Term, float Weight);

/// <summary>
/// An inverted index in memory: for each term the passages that hold it, four bytes each. Scores are BM25 (Robertson and
/// Zaragoza 2009, eq. 3.15) with the headings as a field of their own. Searches may run side by side; changes exclude them,
/// which is the caller's business.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Saturation of repeated words.</summary>
    public const float K1 = 0.9f;

    /// <summary>How much a long passage is held against it.</summary>
    private const float B = 0.4f;

    /// <summary>What a word in the headings counts beside one in the text.</summary>
    private const float HeadingWeight = 0.6f;

    private const int SlotShift = 8;

    private readonly List<PostingList?> _postings = [];
    private ushort[] _lengths = new ushort[1_024];
    private long _totalLength;

    /// <summary>Passages in the index.</summary>
    public int Count { get; private set; }

    /// <summary>Passages that hold a term.</summary>
    public int DocumentFrequency(int term) => term >= 0 && term < _postings.Count ? _postings[term]?.Count ?? 0 : 0;

    /// <summary>How much a term tells: ln(1 + (N - n + 0.5) / (n + 0.5)).</summary>
    public float InverseDocumentFrequency(int term)
    {
        float n = DocumentFrequency(term);
        return MathF.Log(1 + ((Count - n + 0.5f) / (n + 0.5f)));
    }

    /// <summary>The passages that hold a term, with how often it stands in their headings.</summary>
    public IReadOnlyList<(int Slot, int InHeadings)> Postings(int term)
    {
        var postings = new List<(int, int)>();
        if (DocumentFrequency(term) > 0)
        {
            foreach (uint posting in _postings[term]!.Span)
            {
                postings.Add(((int)(posting >> SlotShift), TermCount.Unpack(0, (byte)posting).InHeadings));
            }
        }

        return postings;
    }

    /// <summary>Adds a passage at a free slot.</summary>
    public void Add(int slot, PassageWords passage)
    {
        if (slot >= _lengths.Length)
        {
            Array.Resize(ref _lengths, Math.Max(slot + 1, _lengths.Length + (_lengths.Length / 2)));
        }

        _lengths[slot] = (ushort)Math.Min(passage.Length, ushort.MaxValue);
        _totalLength += _lengths[slot];
        Count++;
        foreach (var term in passage.Terms)
        {
            while (_postings.Count <= term.Term)
            {
                _postings.Add(null);
            }

            (_postings[term.Term] ??= new PostingList()).Add(((uint)slot << SlotShift) | term.Packed);
        }
    }

    /// <summary>Takes passages out in one pass over the lists.</summary>
    public void Remove(IReadOnlySet<int> slots)
    {
        foreach (int slot in slots)
        {
            _totalLength -= _lengths[slot];
        }

        Count -= slots.Count;
        foreach (var list in _postings)
        {
            list?.RemoveWhere(posting => slots.Contains((int)(posting >> SlotShift)));
        }
    }

    /// <summary>Adds each passage's score for the terms to <paramref name="scores"/>, one place a slot.</summary>
    /// <returns>The greatest score that a passage could have, had it every term: the scale of the scores.</returns>
    public float Score(IReadOnlyList<QueryTerm> terms, Span<float> scores)
    {
        float ideal = 0, average = Count == 0 ? 1 : Math.Max(1, (float)_totalLength / Count);
        foreach (var term in terms)
        {
            float weight = term.Weight * InverseDocumentFrequency(term.Term) * (K1 + 1);
            ideal += weight;
            if (term.Term >= 0 && term.Term < _postings.Count && _postings[term.Term] is { } list)
            {
                Accumulate(list.Span, weight, average, scores);
            }
        }

        return ideal;
    }

    private void Accumulate(ReadOnlySpan<uint> postings, float weight, float average, Span<float> scores)
    {
        float perWord = B / average;
        foreach (uint posting in postings)
        {
            int slot = (int)(posting >> SlotShift);
            var count = TermCount.Unpack(0, (byte)posting);
            float frequency = (count.InText / (1 - B + (perWord * _lengths[slot]))) + (HeadingWeight * count.InHeadings);
            scores[slot] += weight * frequency / (K1 + frequency);
        }
    }

    /// <summary>A growing array that wastes at most a fifth, or sixteen places.</summary>
    private sealed class PostingList
    {
        private uint[] _items = new uint[1];

        public int Count { get; private set; }

        public ReadOnlySpan<uint> Span => _items.AsSpan(0, Count);

        public void Add(uint posting)
        {
            if (Count == _items.Length)
            {
                Array.Resize(ref _items, Count + Math.Max(Math.Min(Count, 16), Count / 5));
            }

            _items[Count++] = posting;
        }

        public void RemoveWhere(Predicate<uint> match)
        {
            int kept = 0;
            for (int i = 0; i < Count; i++)
            {
                if (!match(_items[i]))
                {
                    _items[kept++] = _items[i];
                }
            }

            Count = kept;
        }
    }
}
