using System.Text.RegularExpressions;

namespace NeiQa.Retrieval;

/// <summary>"What dose cortisol do?": "does" is so often typed as "dose" that it must not pass for a question about doses.</summary>
internal static partial class MisspeltDoes
{
    /// <summary>The text with "does" where only that makes sense.</summary>
    public static string Correct(string text) => Dosing().IsMatch(text) ? text : Does().Replace(text, "does");

    /// <summary>What speaks of doses, or of the person who asks, leaves the word alone.</summary>
    [GeneratedRegex(@"\b(?:mg|mcg|iu|ml|units?|per|daily|weekly|take|taking|inject\w*|use|using|much|many|should|my|me|i|we|best|right|safe|start(?:ing)?|twice|once)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dosing();

    [GeneratedRegex(@"(?<=\b(?:how|why|where|when)\s+)dose(?=\s+\w+\s+\w+)|(?<=\bwhat\s+)dose(?=\s+(?!of\b|do\b|is\b|are\b|was\b|can\b|could\b|would\b|will\b|for\b|to\b|in\b|range\b)(?:\w+\s+){1,4}?(?:do|does|mean|cause|affect|effect|efect|stand|make|stimulat\w*|help|happen|say|target|trigger|chang\w*)\b)|(?<=^\W*)dose(?=\s+(?:(?:it|this|that|they|the|a|an)\s+\w+|\w+\s+(?:affect|effect|efect|caus|chang|help|lower|rais|redu[cs]|stimulat|suppres|target|trigger)\w*))", RegexOptions.IgnoreCase)]
    private static partial Regex Does();
}
