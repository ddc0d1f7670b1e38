using System.Text;
using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;
using NeiQa.Documents;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Benchmarks.Indexing;

/// <summary>Milliseconds from the call that stores a passage, among 100,000 others, to the first search that returns it.</summary>
internal static class InsertBenchmark
{
    private const int Inserts = 30;

    /// <summary>Measures on a copy of the library's index.</summary>
    public static void Run(BenchmarkContext context, SentenceLibrary library)
    {
        var folder = Directory.CreateTempSubdirectory("neiqa-insert-").FullName;
        var file = new IndexFile(Path.Combine(folder, "index.db"));
        File.Copy(library.File.Path, file.Path);
        using (var index = new PassageIndex(file, VectorSet.Dimensions))
        {
            index.Refresh();
            var writer = new DocumentWriter(file, VectorSet.Dimensions);
            var documents = Enumerable.Range(0, Inserts).Select(number => Prepare(context, number)).ToList();
            var times = documents.Select(document => Timing.Once(() => StoreAndFind(index, writer, document))).Skip(Inserts / 3);
            context.Report.Add("insertToVisible", new Timing(times).Median, "ms");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static PreparedDocument Prepare(BenchmarkContext context, int number)
    {
        var text = $"Zyxomma{number} petiolatum flies at dusk.";
        var file = new CorpusFile($"new-{number}", $"new-{number}.md", $"new-{number}.md", "");
        return SentenceLibrary.Prepare(file, Encoding.UTF8.GetBytes($"# New\n\n{text}\n"), [(text, context.Embedder.EmbedPassage(text))]);
    }

    private static void StoreAndFind(PassageIndex index, DocumentWriter writer, PreparedDocument document)
    {
        // A document's row has a higher number than any before it.
        var last = index.Read(contents => contents.Documents.Max());
        var results = new (int Slot, float Score)[1];
        writer.Store(document);
        while (!index.Read(contents =>
            contents.Vectors.Search(document.Passages[0].Vector, results) == 1 && contents[results[0].Slot].Document > last))
        {
            // not visible yet
        }
    }
}
