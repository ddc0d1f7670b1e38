using System.Text.RegularExpressions;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Tells a question that needs the one before it from one that stands alone.</summary>
internal static partial class FollowUp
{
    /// <summary>A question with more content words than this names its own subject.</summary>
    private const int MaxWords = 6;

    [GeneratedRegex(@"^\W*(?:and|but|or|also|so|then|what about|how about|same for|what else|anything else|why(?: is that| not)?\W*$|how(?: so)?\W*$|(?:go on|more|tell me more|explain)\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|one|ones|this|that|these|those|there|former|latter|first|second|third|other|others|both|same|such|else|instead)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    /// <summary>Whether a question leans on the one before.</summary>
    public static bool Is(string question)
    {
        int words = TextAnalyzer.Words(question).Count(word => !word.IsStopWord);
        return words <= MaxWords && (Opening().IsMatch(question) || Pointer().IsMatch(question) || words <= 1);
    }
}
