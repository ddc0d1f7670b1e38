namespace NeiQa.Documents;

/// <summary>Headings that say what their section holds.</summary>
internal static class SectionNames
{
    private static readonly HashSet<string> References = new(StringComparer.OrdinalIgnoreCase)
    {
        "References", "Reference list", "Bibliography", "Works cited", "Literature cited", "Literature", "Further reading", "Sources",
    };

    /// <summary>Names that a section of ordinary text may have as well: the sources of a vitamin.</summary>
    private static readonly HashSet<string> Ambiguous = new(StringComparer.OrdinalIgnoreCase) { "Literature", "Further reading", "Sources" };

    private static readonly HashSet<string> Glossaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "Glossary", "Glossary of terms", "Terms",
    };

    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Reflection", "Appendix", "Acknowledgements", "Acknowledgments",
    };

    /// <summary>Whether a section lists references.</summary>
    public static bool IsReferences(string heading) => References.Contains(Name(heading));

    /// <summary>Whether a section named like a list of references may hold text instead.</summary>
    public static bool MayHoldText(string heading) => Ambiguous.Contains(Name(heading));

    /// <summary>Whether a section lists terms.</summary>
    public static bool IsGlossary(string heading) => Glossaries.Contains(Name(heading));

    /// <summary>Whether a section stands beside the chapters by what it is, so that it is of level 1.</summary>
    public static bool IsOutermost(string heading) =>
        IsReferences(heading) || IsGlossary(heading) || Closing.Contains(Name(heading));

    private static string Name(string heading) => heading.Trim().TrimEnd(':');
}
