namespace NeiQa.Documents;

/// <summary>Names documents by their paths.</summary>
internal static class CorpusIds
{
    /// <summary>
    /// An id for each path: lower case without the extension; where several would share one, each keeps its extension;
    /// where that is not enough either (file systems that tell case apart), its own spelling.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        string[] ids = [.. paths.Select(WithoutExtension)], whole = [.. paths.Select(path => path.ToLowerInvariant())];
        while (TellApart(ids, whole))
        {
            // An extension that was kept may in turn be another file's name: sleep.md beside sleep.md.txt.
        }

        TellApart(ids, paths);
        return ids;
    }

    /// <summary>Gives those that share an id their longer one; false where none could be told apart so.</summary>
    private static bool TellApart(string[] ids, IReadOnlyList<string> longer)
    {
        var shared = Enumerable.Range(0, ids.Length).GroupBy(i => ids[i])
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .Where(i => ids[i] != longer[i])
            .ToList();
        foreach (int i in shared)
        {
            ids[i] = longer[i];
        }

        return shared.Count > 0;
    }

    private static string WithoutExtension(string path) => path[..^Path.GetExtension(path).Length].ToLowerInvariant();
}
