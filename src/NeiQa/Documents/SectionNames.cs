namespace NeiQa.Documents;

/// <summary>Headings that say what their section holds.</summary>
internal static class SectionNames
{
    private static readonly HashSet<string> References = new(StringComparer.OrdinalIgnoreCase)
    {
        "References", "Reference list", "Bibliography", "Works cited", "Literature", "Literature cited", "Further reading", "Sources",
    };

    private static readonly HashSet<string> Glossaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "Glossary", "Glossary of terms", "Terms",
    };

    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Reflection", "Appendix", "Acknowledgements", "Acknowledgments",
    };

    /// <summary>Whether a section lists references.</summary>
    public static bool IsReferences(string heading) => References.Contains(heading.Trim().TrimEnd(':'));

    /// <summary>Whether a section lists terms.</summary>
    public static bool IsGlossary(string heading) => Glossaries.Contains(heading.Trim().TrimEnd(':'));

    /// <summary>Whether a section stands beside the chapters by what it is, so that it is of level 1.</summary>
    public static bool IsOutermost(string heading) =>
        IsReferences(heading) || IsGlossary(heading) || Closing.Contains(heading.Trim().TrimEnd(':'));
}
