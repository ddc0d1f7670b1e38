namespace NeiQa.Documents;

/// <summary>The folder of documents.</summary>
internal sealed class Corpus(string folder)
{
    /// <summary>Endings of the files that are read.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".txt", ".md"];

    /// <summary>A page about the documents, not one of them.</summary>
    private const string SourcesPage = "SOURCES.md";

    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>The documents' files by path. Hidden files and folders are left out; a folder that is missing is empty.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<CorpusFile> Files()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var paths = FilesIn(new DirectoryInfo(folder), [])
            .Select(full => (Full: full, Path: Path.GetRelativePath(folder, full).Replace('\\', '/')))
            .Where(file => Extensions.Contains(Path.GetExtension(file.Path).ToLowerInvariant()) && file.Path != SourcesPage)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var ids = CorpusIds.Of([.. paths.Select(file => file.Path)]);
        return [.. paths.Select((file, i) => new CorpusFile(ids[i], file.Path, file.Full))];
    }

    /// <summary>Links are followed, but a folder is entered once, so that links in a circle end.</summary>
    private static IEnumerable<string> FilesIn(DirectoryInfo current, HashSet<string> entered)
    {
        if (!entered.Add(current.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? current.FullName))
        {
            yield break;
        }

        foreach (var entry in current.EnumerateFileSystemInfos("*", Visible))
        {
            if (entry is not DirectoryInfo inner)
            {
                yield return entry.FullName;
                continue;
            }

            foreach (string file in FilesIn(inner, entered))
            {
                yield return file;
            }
        }
    }
}
