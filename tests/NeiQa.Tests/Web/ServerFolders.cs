namespace NeiQa.Tests.Web;

/// <summary>Folders of one server: a small corpus, an empty data folder and a copy of the fixed texts.</summary>
public sealed class ServerFolders
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("neiqa-web-");

    public ServerFolders()
    {
        Directory.CreateDirectory(Path.Combine(Corpus, "guides"));
        CopyFolder(Path.Combine(NeiQaPaths.Root, "prompts"), Prompts);
        File.Copy(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt"), Path.Combine(Corpus, "neuroendocrine-immune-axis.txt"));
        File.WriteAllText(Path.Combine(Corpus, "guides", "sleep.md"), SleepGuide);
    }

    /// <summary>Markdown with text that would be markup in a page.</summary>
    public static string SleepGuide { get; } = """
        # Sleep guide

        Most adults need **seven to nine hours** of sleep each night.

        ## Melatonin

        The pineal gland releases melatonin <img src=x onerror="document.title='hacked'"> when it gets dark.

        - A dark bedroom lets melatonin rise.
        - Bright screens hold melatonin back <script>document.title='hacked'</script> late in the evening.

        | Age group | Hours of sleep |
        |---|---|
        | Teenagers | Eight to ten hours |
        | Toddlers | Eleven to fourteen hours |

        """.ReplaceLineEndings("\n");

    public string Corpus => Path.Combine(_root.FullName, "corpus");

    public string Data => Path.Combine(_root.FullName, "data");

    public string Prompts => Path.Combine(_root.FullName, "prompts");

    public IEnumerable<(string Key, string Value)> Settings =>
        [("NeiQa:CorpusPath", Corpus), ("NeiQa:DataPath", Data), ("NeiQa:PromptsPath", Prompts)];

    public void Delete() => _root.Delete(recursive: true);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
