using System.Text.RegularExpressions;
using NeiQa.Indexing.Words;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Tells a sentence that says what something is.</summary>
internal static partial class Definition
{
    [GeneratedRegex(@"\b(?:is|are|represents?|refers? to|means?|denotes?|functions? as|serv(?:es?|ing) as|consists? of|stands? for|describes?)\b|, (?:a|an|our|the) ", RegexOptions.IgnoreCase)]
    private static partial Regex Defining();

    [GeneratedRegex(@"\b(?:termed|called|known as|referred to as|defined as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Naming();

    /// <summary>Whether the text says what the question's subject is.</summary>
    public static bool Defines(string text, UnitTerms terms, Query query)
    {
        var subject = query.Words.Where(word => word.IsAsked && word.Number >= 0).ToList();
        return subject.Count > 0
            && (Defining().IsMatch(text) && subject.All(word => word.IsIn(terms.OpensWith))
                || Naming().IsMatch(text) && subject.All(word => word.IsIn(terms.Contains)));
    }
}
