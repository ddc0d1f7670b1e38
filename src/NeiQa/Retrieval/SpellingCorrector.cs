using System.Collections.Frozen;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>
/// Matches a misspelt word to the words that questions are put with, to the corpus's own vocabulary, to the words of
/// sayings, and else to common English. A word that the corpus has, that English has, or that the model's vocabulary has whole, is taken for correct.
/// </summary>
internal sealed class SpellingCorrector(WordPieceTokenizer tokenizer, EnglishWords english, LayTerms layTerms)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int MinLength = EnglishWords.MinLength;

    /// <summary>From this length on two slips are allowed, else one: "cortisone" is not a misspelt "cortisol".</summary>
    private const int TwoSlipsFrom = 10;

    /// <summary>The shortest word that another one is taken to be glued to.</summary>
    private const int MinPart = 3;

    /// <summary>Words of asking that are too short to be told by their neighbours, as they are typed in haste.</summary>
    private static readonly FrozenDictionary<string, string> Hasty = new Dictionary<string, string>
    {
        ["teh"] = "the", ["hte"] = "the", ["adn"] = "and", ["hwo"] = "how", ["hw"] = "how", ["wat"] = "what", ["wht"] = "what", ["waht"] = "what",
        ["wen"] = "when", ["wrk"] = "work", ["hav"] = "have", ["hve"] = "have", ["cna"] = "can", ["dos"] = "does", ["deos"] = "does", ["u"] = "you", ["plz"] = "please", ["pls"] = "please",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<char, TermDictionary> _asking = DictionaryOf(StopWords.Asking.Where(english.Contains));
    private readonly FrozenDictionary<char, TermDictionary> _said = DictionaryOf(layTerms.Words);
    private readonly Lazy<FrozenDictionary<char, TermDictionary>> _common = new(() => DictionaryOf(tokenizer.Words.Where(english.Contains)));

    /// <summary>The word that is meant, or null to leave it as it is.</summary>
    public string? Correct(Word word, PassageIndex.Contents contents)
    {
        string surface = word.Surface;
        if (Hasty.TryGetValue(surface, out string? common) && !IsKnown(word.Term, contents))
        {
            return common;
        }

        if (surface.Length < MinLength || !surface.All(char.IsAsciiLetter) || IsRight(surface))
        {
            return null;
        }

        // A slip that the stem hides ("hormons") is put right for the models, which read words and not stems.
        return InCorpus(surface, contents, other => other == contents.Terms[word.Term]) is { } sameStem
            ? sameStem == surface ? null : sameStem
            : Parted(surface, contents) ?? Nearest(_asking, surface, 1) ?? InCorpus(surface, contents, _ => true) ?? Nearest(_said, surface, 1) ?? Nearest(_common.Value, surface, Slips(surface));
    }

    private static bool IsKnown(string term, PassageIndex.Contents contents) => contents.Words.DocumentFrequency(contents.Terms[term]) > 0;

    /// <summary>Two words of the corpus, or one and a word of asking, that were typed without the space between; null where there are none.</summary>
    private static string? Parted(string surface, PassageIndex.Contents contents) =>
        Enumerable.Range(MinPart, Math.Max(0, surface.Length - (2 * MinPart) + 1))
            .Select(at => (First: surface[..at], Second: surface[at..]))
            .Where(parts => new[] { parts.First, parts.Second }.All(part => StopWords.Contains(part) || TextAnalyzer.Terms(part).Any(term => IsKnown(term, contents))))
            .Select(parts => $"{parts.First} {parts.Second}")
            .FirstOrDefault();

    private bool IsRight(string surface) => StopWords.IsAsking(surface) || english.Contains(surface) || tokenizer.IsWord(surface);

    private static string? InCorpus(string surface, PassageIndex.Contents contents, Func<int, bool> isMeant)
    {
        int allowed = Slips(surface);
        return contents.Terms.Near(surface, allowed)
            .Where(other => isMeant(other.Term) && other.Text.Length >= MinLength && contents.Words.DocumentFrequency(other.Term) > 0 && !other.Text.Any(char.IsDigit))
            .Select(other => (Surface: other.Text, other.Term, Slips: EditDistance.Of(surface, other.Text, allowed)))
            .Where(other => other.Slips <= (other.Surface[0] == surface[0] ? allowed : 1))
            .OrderBy(other => other.Slips)
            .ThenByDescending(other => other.Surface == surface + "s")
            .ThenByDescending(other => other.Surface[0] == surface[0])
            .ThenByDescending(other => contents.Words.DocumentFrequency(other.Term))
            .Select(other => other.Surface)
            .FirstOrDefault();
    }

    /// <summary>The nearest word within so many slips, the commonest of several, or null; the first letter is taken for right.</summary>
    private static string? Nearest(FrozenDictionary<char, TermDictionary> words, string surface, int slips) =>
        !words.TryGetValue(surface[0], out var near) ? null : near.Near(surface, slips)
            .Select(other => (other.Text, other.Term, Slips: EditDistance.Of(surface, other.Text, slips)))
            .Where(other => other.Slips <= slips)
            .OrderBy(other => other.Slips).ThenBy(other => other.Term)
            .Select(other => other.Text)
            .FirstOrDefault();

    private static int Slips(string surface) => surface.Length >= TwoSlipsFrom ? 2 : 1;

    /// <summary>Words of the least length by their first letter, commonest first: a term's number is its place.</summary>
    private static FrozenDictionary<char, TermDictionary> DictionaryOf(IEnumerable<string> words) =>
        words.Where(word => word.Length >= MinLength).Select((word, i) => (Word: word, Place: i)).GroupBy(word => word.Word[0]).ToFrozenDictionary(group => group.Key, group =>
        {
            var dictionary = new TermDictionary();
            dictionary.Add([], [.. group]);
            return dictionary;
        });
}
