using System.Globalization;
using System.Text;
using NeiQa.Benchmarks.Harness;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Benchmarks.Data;

/// <summary>
/// A corpus and its index with a passage for each sentence, written by the engine's own writer with the cached vectors:
/// what the service would make of it, without the hours of embedding. Kept from run to run.
/// </summary>
internal sealed class SentenceLibrary
{
    private const int SentencesADocument = 100;
    private readonly string _folder;

    private SentenceLibrary(string folder) => _folder = folder;

    /// <summary>The documents.</summary>
    public string Corpus => Path.Combine(_folder, "corpus");

    /// <summary>The index's folder.</summary>
    public string Data => Path.Combine(_folder, "index");

    /// <summary>The index's file.</summary>
    public IndexFile File => new(Path.Combine(Data, "index.db"));

    /// <summary>The library of so many passages, made where there is none yet.</summary>
    public static async Task<SentenceLibrary> GetAsync(BenchmarkContext context, int passages, CancellationToken cancellationToken)
    {
        var fingerprint = IndexFingerprint.Of(context.Files);
        var kind = context.Options.Texts is null ? "article" : "texts";
        var folder = Path.Combine(RepositoryFolder.Cache, $"library-{kind}-{passages}-{fingerprint[..8]}");
        if (!Directory.Exists(folder))
        {
            var unfinished = new SentenceLibrary(folder + ".part");
            await unfinished.WriteAsync(context, passages, fingerprint, cancellationToken);
            Directory.Move(unfinished._folder, folder);
        }

        return new SentenceLibrary(folder);
    }

    /// <summary>A document of sentences, each a passage of its own, ready to be stored.</summary>
    public static PreparedDocument Prepare(CorpusFile file, byte[] bytes, IReadOnlyList<(string Text, float[] Vector)> sentences)
    {
        var document = DocumentReader.Read(file, bytes);
        var passages = new List<EmbeddedPassage>(sentences.Count);
        var at = 0;
        foreach (var (text, vector) in sentences)
        {
            var start = document.Text.IndexOf(text, at, StringComparison.Ordinal);
            var span = new TextSpan(start, at = start + text.Length);
            passages.Add(new EmbeddedPassage(new Passage([document.Title], PassageKind.Text, span, [new Unit(BlockKind.Paragraph, span)]), vector, [vector]));
        }

        var info = new FileInfo(file.FullPath);
        var stamp = info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}") : "";
        return new PreparedDocument(document, stamp, passages);
    }

    private async Task WriteAsync(BenchmarkContext context, int passages, string fingerprint, CancellationToken cancellationToken)
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(Corpus);
        File.Create(fingerprint);
        var vectors = context.Sentences.Resize(passages);
        var writer = new DocumentWriter(File, VectorSet.Dimensions);
        for (var first = 0; first < passages; first += SentencesADocument)
        {
            var sentences = Enumerable.Range(first, Math.Min(SentencesADocument, passages - first))
                .Select(i => (Sentence(context, i), vectors[i].ToArray())).ToList();
            await WriteDocumentAsync(writer, first / SentencesADocument, sentences, cancellationToken);
        }

        using var connection = File.Open();
        connection.SetMeta("indexedAt", TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        connection.Close();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task WriteDocumentAsync(DocumentWriter writer, int number, List<(string Text, float[] Vector)> sentences, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"part-{number:0000}.md");
        var path = Path.Combine(Corpus, name);
        var text = $"# Part {number}\n\n{string.Join("\n\n", sentences.Select(sentence => sentence.Text))}\n";
        await System.IO.File.WriteAllTextAsync(path, text, new UTF8Encoding(false), cancellationToken);
        var (file, bytes) = await new CorpusFile(Path.GetFileNameWithoutExtension(name), name, path).ReadAsync(cancellationToken);
        writer.Store(Prepare(file, bytes, sentences));
    }

    /// <summary>Where there are not enough sentences, they come again with their round's number.</summary>
    private static string Sentence(BenchmarkContext context, int index)
    {
        var sentences = context.Texts.Sentences;
        var round = index / sentences.Length;
        return round == 0 ? sentences[index] : string.Create(CultureInfo.InvariantCulture, $"{sentences[index % sentences.Length]} ({round})");
    }
}
