using System.Text.RegularExpressions;
using NeiQa.Indexing.Words;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Tells a sentence that says what something is.</summary>
internal static partial class Definition
{
    /// <summary>The subject stands among this many first content words, or right before the end ("termed allostatic load").</summary>
    private const int OpeningWords = 5;

    [GeneratedRegex(@"\b(?:is|are|represents?|refers? to|means?|denotes?|functions? as|serv(?:es?|ing) as|consists? of|stands? for|describes?)\b|, (?:a|an|our|the) ", RegexOptions.IgnoreCase)]
    private static partial Regex Defining();

    [GeneratedRegex(@"\b(?:termed|called|known as|referred to as|defined as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Naming();

    /// <summary>Whether the text says what the question's subject is.</summary>
    public static bool Defines(string text, Query query)
    {
        var subject = query.Words.Where(word => word.IsAsked).Select(word => word.Term).ToHashSet();
        if (subject.Count == 0)
        {
            return false;
        }

        var terms = TextAnalyzer.Terms(text).ToList();
        bool opens = subject.All(terms.Take(OpeningWords + subject.Count).Contains);
        return opens && Defining().IsMatch(text) || Naming().IsMatch(text) && subject.All(terms.Contains);
    }
}
