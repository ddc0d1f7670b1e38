using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>
/// Matches a misspelt word to the corpus's own vocabulary. A word that the corpus has, or that the model's vocabulary
/// has whole, is taken for correct.
/// </summary>
internal sealed class SpellingCorrector(WordPieceTokenizer tokenizer)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int MinLength = 4;

    /// <summary>From this length on two slips are allowed, else one: "cortisone" is not a misspelt "cortisol".</summary>
    private const int TwoSlipsFrom = 10;

    /// <summary>Whether a word of a question only says how to answer, also where it is misspelt ("whta").</summary>
    public bool IsAsking(Word word, PassageIndex.Contents contents)
    {
        string surface = word.Surface;
        return StopWords.IsAsking(surface)
            || IsUnknown(word, contents) && StopWords.Asking.Any(asking => asking.Length >= MinLength && asking[0] == surface[0]
                && Math.Abs(asking.Length - surface.Length) <= 1 && EditDistance.Of(surface, asking, 1) <= 1);
    }

    /// <summary>The word of the corpus that is meant, or null to leave it as it is.</summary>
    public string? Correct(Word word, PassageIndex.Contents contents)
    {
        string surface = word.Surface;
        if (!IsUnknown(word, contents))
        {
            return null;
        }

        int allowed = surface.Length >= TwoSlipsFrom ? 2 : 1;
        return contents.Terms.Near(surface, allowed)
            .Where(other => other.Text.Length >= MinLength && contents.Words.DocumentFrequency(other.Term) > 0 && !other.Text.Any(char.IsDigit))
            .Select(other => (Surface: other.Text, other.Term, Slips: EditDistance.Of(surface, other.Text, allowed)))
            .Where(other => other.Slips <= (other.Surface[0] == surface[0] ? allowed : 1))
            .OrderBy(other => other.Slips)
            .ThenByDescending(other => other.Surface == surface + "s")
            .ThenByDescending(other => other.Surface[0] == surface[0])
            .ThenByDescending(other => contents.Words.DocumentFrequency(other.Term))
            .Select(other => other.Surface)
            .FirstOrDefault();
    }

    /// <summary>Whether neither the corpus nor the model's vocabulary has a word, so that it may be misspelt.</summary>
    private bool IsUnknown(Word word, PassageIndex.Contents contents) =>
        word.Surface.Length >= MinLength && word.Surface.All(char.IsAsciiLetter) && contents.Terms[word.Term] < 0 && !tokenizer.IsWord(word.Surface);
}
