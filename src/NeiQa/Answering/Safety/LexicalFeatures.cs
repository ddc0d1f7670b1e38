using System.Runtime.InteropServices;

namespace NeiQa.Answering.Safety;

/// <summary>
/// The words of a text as the second net sees them: single words and neighbours, each also by the classes of words it belongs to.
/// They keep what an embedding blurs: who is spoken of, and whether it is asked or told.
/// </summary>
internal sealed class LexicalFeatures
{
    private const int MinCount = 2;
    private readonly WordIndex _index;
    private readonly ILookup<int, string> _classes;
    private readonly Dictionary<string, int> _numbers = [];

    public LexicalFeatures(SafetyRules rules)
    {
        _index = rules.Index;
        _classes = rules.Classes
            .SelectMany(entry => entry.Value.Words.Select(id => (id, name: $"{{{entry.Key}}}")))
            .ToLookup(pair => pair.id, pair => pair.name);
    }

    /// <summary>How many features there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Numbers the features that occur in at least two of the texts.</summary>
    /// <returns>Those of each text, in order.</returns>
    public List<int[]> Learn(IEnumerable<IReadOnlyList<string[]>> texts)
    {
        var names = texts.Select(text => Names(text).ToHashSet()).ToList();
        var counts = new Dictionary<string, int>();
        foreach (var feature in names.SelectMany(text => text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        foreach (var (feature, _) in counts.Where(entry => entry.Value >= MinCount))
        {
            _numbers[feature] = _numbers.Count;
        }

        return names.ConvertAll(Numbers);
    }

    /// <summary>The numbers of the features that a text has, each once.</summary>
    public int[] Of(IReadOnlyList<string[]> text) => Numbers(Names(text).ToHashSet());

    private int[] Numbers(HashSet<string> names)
    {
        var found = new List<int>(names.Count);
        foreach (var name in names)
        {
            if (_numbers.TryGetValue(name, out int number))
            {
                found.Add(number);
            }
        }

        return [.. found];
    }

    private IEnumerable<string> Names(IReadOnlyList<string[]> text)
    {
        var ids = new List<int>();
        foreach (var sentence in text)
        {
            List<string> before = ["^"];
            foreach (var word in sentence.Append("$"))
            {
                _index.Find(word, ids);
                List<string> here = [word, .. ids.SelectMany(id => _classes[id]).Distinct()];
                foreach (var name in here)
                {
                    yield return name;
                    foreach (var previous in before)
                    {
                        yield return string.Concat(previous, " ", name);
                    }
                }

                before = here;
            }
        }
    }
}
