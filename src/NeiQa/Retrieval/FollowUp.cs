using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using NeiQa.Embeddings;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Tells a question that needs the one before it from one that stands alone.</summary>
internal static partial class FollowUp
{
    /// <summary>A question with more content words than this names its own subject.</summary>
    private const int MaxWords = 6;

    /// <summary>Most words of a subject that takes the place of another.</summary>
    private const int MaxSubject = 3;

    [GeneratedRegex(@"^\W*(?:and|but|or|also|so|then|what about|how about|same for|what else|anything else|why(?: is that| not)?\W*$|how(?: so)?\W*$|(?:go on|more|tell me more|explain)\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|one|ones|this|that|these|those|there|former|latter|first|second|third|other|others|both|same|such|else|instead)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    /// <summary>Two words of one kind have at least this cosine: "nervous" and "immune", "women" and "men".</summary>
    private const float SameKind = 0.12f;

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|so|well|now|right|great|thanks|sure|good|fine|yes|no|hmm)\W+)*(?:and|or|also|what about|how about|same (?:for|with|thing for)|then)\b\W*(?:the other(?: one| two| ones)?\W+)?(?:(?:for|in|with|to|about|the|its|a|an|of|on|what about|how about)\s+)*(?<subject>\w[\w\s/-]*?)(?:\s+(?:one|ones|too|please|as well|instead|then))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherSubject();

    /// <summary>"And progesterone?" after "What does estrogen do?" asks what progesterone does: the question before with its subject exchanged, or null.</summary>
    /// <param name="question">The follow-up.</param>
    /// <param name="before">The question before.</param>
    /// <param name="vectors">Tell which word of it is of the new subject's kind.</param>
    public static string? Exchanged(string question, string before, WordVectors vectors)
    {
        if (OtherSubject().Match(question) is not { Success: true } match)
        {
            return null;
        }

        string subject = match.Groups["subject"].Value.Trim();
        var said = TextAnalyzer.Words(subject).ToList();
        var words = TextAnalyzer.Words(before).ToList();
        var known = words.Where(word => !word.IsStopWord && !StopWords.IsAsking(word.Surface)).ToList();
        if (said.Count is 0 or > MaxSubject || said.Any(word => word.IsStopWord) || known.Count == 0)
        {
            return null;
        }

        float[] vector = vectors.Of(said[^1].Surface);
        var (kin, nearest) = known.Select(word => (word, TensorPrimitives.Dot<float>(vector, vectors.Of(word.Surface)))).MaxBy(pair => pair.Item2);
        return nearest < SameKind ? null : $"{before[..PhraseStart(before, words, kin)]}{subject}{before[kin.End..]}";
    }

    /// <summary>Where the words begin that stand before a word without anything between.</summary>
    private static int PhraseStart(string text, List<Word> words, Word last)
    {
        int start = last.Start;
        foreach (var word in words.Where(word => word.End <= last.Start).Reverse())
        {
            if (word.End > start)
            {
                continue;
            }

            if (word.IsStopWord || StopWords.IsAsking(word.Surface) || text[word.End..start].Trim().Length > 0)
            {
                break;
            }

            start = word.Start;
        }

        return start;
    }

    /// <summary>Whether a question opens as one that goes on from the one before: "and", "what about".</summary>
    public static bool Opens(string question) => Opening().IsMatch(question);

    /// <summary>Whether a question leans on the one before.</summary>
    public static bool Is(string question)
    {
        int words = TextAnalyzer.Words(question).Count(word => !word.IsStopWord);
        return words <= MaxWords && (Opens(question) || Pointer().IsMatch(question) || words <= 1);
    }
}
