namespace NeiQa.Indexing.Words;

/// <summary>
/// The corpus's short forms, each with the long form that its documents agree on. Documents about different things use the
/// same letters for different words: without half of them for one long form, a short form says nothing. Changes exclude
/// searches, which is the caller's business.
/// </summary>
internal sealed class AbbreviationDictionary
{
    /// <summary>Share of a short form's definitions that the commonest long form has to have.</summary>
    private const double Agreement = 0.5;

    private readonly Dictionary<string, ShortForm> _byShort = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<ShortForm>> _byFirstTerm = [];
    private readonly Dictionary<long, List<(ShortForm Short, string LongJoined)>> _byDocument = [];

    /// <summary>All short forms with their long ones.</summary>
    public IReadOnlyList<(string Short, string Long)> Pairs => [.. _byShort.Values.Where(form => form.Agreed is not null).Select(form => (form.Text, form.Agreed!.Text))];

    /// <summary>Adds what a document defines.</summary>
    public void Add(long document, string shortForm, string longForm)
    {
        string joined = TextAnalyzer.Joined(longForm), first = FirstTerm(joined);
        if (first.Length == 0)
        {
            return;
        }

        if (!_byShort.TryGetValue(shortForm, out var form))
        {
            _byShort.Add(shortForm, form = new ShortForm(shortForm, TextAnalyzer.Joined(shortForm)));
            ByFirstTerm(FirstTerm(form.Joined)).Add(form);
        }

        form.Count(joined, longForm, 1);
        ByFirstTerm(first).Add(form);
        if (!_byDocument.TryGetValue(document, out var definitions))
        {
            _byDocument.Add(document, definitions = []);
        }

        definitions.Add((form, joined));
    }

    /// <summary>Takes out what a document defined.</summary>
    public void Remove(long document)
    {
        if (_byDocument.Remove(document, out var definitions))
        {
            definitions.ForEach(definition => definition.Short.Count(definition.LongJoined, "", -1));
        }
    }

    /// <summary>What of it a text says: each form with the other one. None where the text says both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWord">Whether a word in lower case is an ordinary one: then only the short form's own case means it ("AS").</param>
    public IEnumerable<(string Said, string Other)> In(string text, Func<string, bool> isWord)
    {
        string joined = TextAnalyzer.Joined(text);
        bool shouts = !text.Any(char.IsLower);
        foreach (var form in joined.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().SelectMany(term => _byFirstTerm.GetValueOrDefault(term, [])).Distinct())
        {
            if (form.Agreed is not { } longForm)
            {
                continue;
            }

            bool hasLong = joined.Contains(longForm.Joined, StringComparison.Ordinal);
            bool hasShort = joined.Contains(form.Joined, StringComparison.Ordinal)
                && (!shouts && text.Contains(form.Text, StringComparison.Ordinal) || !isWord(form.Text.ToLowerInvariant()));
            if (hasShort != hasLong)
            {
                yield return hasShort ? (form.Text, longForm.Text) : (longForm.Text, form.Text);
            }
        }
    }

    private HashSet<ShortForm> ByFirstTerm(string term)
    {
        if (!_byFirstTerm.TryGetValue(term, out var forms))
        {
            _byFirstTerm.Add(term, forms = []);
        }

        return forms;
    }

    private static string FirstTerm(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");

    private sealed record LongForm(string Text, string Joined);

    private sealed class ShortForm(string text, string joined)
    {
        private readonly Dictionary<string, (string Text, int Documents)> _longForms = [];

        public string Text => text;

        public string Joined => joined;

        /// <summary>The long form that enough documents give, or null.</summary>
        public LongForm? Agreed { get; private set; }

        public void Count(string longJoined, string longText, int documents)
        {
            var known = _longForms.GetValueOrDefault(longJoined, (Text: longText, Documents: 0));
            _longForms[longJoined] = known with { Documents = known.Documents + documents };
            var (key, (agreedText, most)) = _longForms.MaxBy(form => form.Value.Documents);
            Agreed = most > 0 && most >= Agreement * _longForms.Values.Sum(form => form.Documents) ? new LongForm(agreedText, key) : null;
        }
    }
}
