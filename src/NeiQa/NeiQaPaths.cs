using Microsoft.Extensions.Options;

namespace NeiQa;

/// <summary>The folders of the configuration as full paths.</summary>
/// <param name="options">The configuration.</param>
public sealed class NeiQaPaths(IOptions<NeiQaOptions> options)
{
    /// <summary>The nearest folder upwards with <c>NeiQa.sln</c>, else the executable's.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The documents.</summary>
    public string Corpus { get; } = Path.Combine(Root, options.Value.CorpusPath);

    /// <summary>The index.</summary>
    public string Data { get; } = Path.Combine(Root, options.Value.DataPath);

    /// <summary>The fixed texts.</summary>
    public string Prompts { get; } = Path.Combine(Root, options.Value.PromptsPath);

    private static string FindRoot()
    {
        string[] starts = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        return starts.Select(Upwards).FirstOrDefault(root => root is not null) ?? AppContext.BaseDirectory;
    }

    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NeiQa.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
