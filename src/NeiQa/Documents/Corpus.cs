namespace NeiQa.Documents;

/// <summary>The folder of documents.</summary>
internal sealed class Corpus(string folder)
{
    /// <summary>Endings of the files that are read.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".txt", ".md"];

    /// <summary>A page about the documents, not one of them.</summary>
    private const string SourcesPage = "SOURCES.md";

    /// <summary>The documents' files by path. Hidden files and folders are left out; a folder that is missing is empty.</summary>
    public IReadOnlyList<CorpusFile> Files()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var paths = Directory.EnumerateFiles(folder, "*", options)
            .Select(full => (Full: full, Path: Path.GetRelativePath(folder, full).Replace('\\', '/')))
            .Where(file => Extensions.Contains(Path.GetExtension(file.Path).ToLowerInvariant()) && file.Path != SourcesPage)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return [.. paths
            .GroupBy(file => WithoutExtension(file.Path))
            .SelectMany(group => Named(group.Key, [.. group]))];
    }

    /// <summary>Where several files would share an id, each keeps its extension; where that is not enough either, its own spelling.</summary>
    private static IEnumerable<CorpusFile> Named(string id, IReadOnlyList<(string Full, string Path)> files)
    {
        if (files.Count == 1)
        {
            return [new CorpusFile(id, files[0].Path, files[0].Full)];
        }

        return files.GroupBy(file => file.Path.ToLowerInvariant()).SelectMany(group => group.Select(file =>
            new CorpusFile(group.Count() == 1 ? group.Key : file.Path, file.Path, file.Full)));
    }

    private static string WithoutExtension(string path) => path[..^Path.GetExtension(path).Length].ToLowerInvariant();
}
