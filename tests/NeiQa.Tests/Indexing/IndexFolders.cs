using Microsoft.Data.Sqlite;
using NeiQa.Indexing.Storage;

namespace NeiQa.Tests.Indexing;

/// <summary>A corpus and a data folder of a test's own; engines are started over them one after the other, or side by side.</summary>
internal sealed class IndexFolders : IDisposable
{
    /// <summary>What <see cref="Mark"/> gives.</summary>
    public const string MarkedTitle = "Stored before";

    private static readonly string[]
        Starts = ["Bar", "Cel", "Dor", "Fen", "Gal", "Hem", "Jur", "Kol"],
        Ends = ["amint", "eflor", "itrak", "odund", "ugrev", "ystal", "owick", "axium"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("neiqa-indexing-");

    public IndexFolders()
    {
        Directory.CreateDirectory(Corpus);
        File = new IndexFile(Path.Combine(Data, "index.db"));
    }

    public string Corpus => Path.Combine(_root.FullName, "corpus");

    public string Data => Path.Combine(_root.FullName, "data");

    /// <summary>Puts the article that ships into the corpus, byte for byte.</summary>
    /// <returns>Its path there.</returns>
    public string CopyArticle()
    {
        string path = Path.Combine(Corpus, "article.txt");
        System.IO.File.Copy(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt"), path);
        return path;
    }

    /// <summary>The index, as another program would open it.</summary>
    public IndexFile File { get; }

    /// <summary>The rows of all passages; a document that is stored again gets new ones.</summary>
    public IReadOnlyList<long> PassageRows()
    {
        using var connection = File.Open();
        return connection.Rows("SELECT id FROM passages ORDER BY id;", row => row.GetInt64(0));
    }

    /// <summary>Gives what is stored a title by which it is known again; a document that is stored again loses it.</summary>
    /// <returns>How many documents are stored.</returns>
    public static int Mark(IndexFile file)
    {
        using var connection = file.Open();
        connection.Execute($"UPDATE documents SET title = '{MarkedTitle}';");
        return connection.Scalar<int>("SELECT count(*) FROM documents;");
    }

    /// <summary>Closes this process's connections, so that the file holds all and can be changed from outside.</summary>
    public void Release()
    {
        using var connection = File.Open();
        SqliteConnection.ClearPool(connection);
    }

    public string PathOf(string name) => Path.Combine(Corpus, name);

    public void Write(string name, string text) => System.IO.File.WriteAllText(PathOf(name), text);

    /// <summary>Writes two short documents, <c>tea</c> and <c>soup</c>.</summary>
    public void WriteRecipes()
    {
        Write("tea.md", "# Herbal tea\n\nChamomile tea is made from dried flowers.\n");
        Write("soup.md", "# Soup\n\nPumpkin soup is thickened with cream.\n");
    }

    public void Remove(string name) => System.IO.File.Delete(PathOf(name));

    /// <summary>Writes documents that take a while to embed, each about a plant of its own.</summary>
    /// <param name="count">At most 64.</param>
    /// <returns>The plants' names; a document's id is the name in lower case.</returns>
    public IReadOnlyList<string> WritePlants(int count)
    {
        var plants = Ends.SelectMany(end => Starts.Select(start => start + end)).Take(count).ToList();
        foreach (string plant in plants)
        {
            var lines = Enumerable.Range(1, 8).Select(i => $"In year {i} the gardeners found that {plant} grows new leaves even where there is little light.");
            Write($"{plant.ToLowerInvariant()}.md", $"# {plant}\n\n{string.Join(' ', lines)}\n");
        }

        return plants;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
