namespace NeiQa.Benchmarks.Harness;

/// <summary>The repository that the benchmarks were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder upwards with the solution.</summary>
    public static string Path { get; } = Find();

    /// <summary>Where vectors and peers are kept from run to run.</summary>
    public static string Cache { get; } = Directory.CreateDirectory(System.IO.Path.Combine(Path, "data", "benchmarks")).FullName;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NeiQa.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("NeiQa.sln is in no folder above the executable.");
    }
}
