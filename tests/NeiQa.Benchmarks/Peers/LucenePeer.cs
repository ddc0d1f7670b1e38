using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NeiQa.Benchmarks.Peers;

/// <summary>Lucene.Net: BM25 over English stems, any of the question's words, searches near real time.</summary>
internal sealed class LucenePeer : IDisposable
{
    /// <summary>How results name it.</summary>
    public const string Name = "Lucene.Net BM25";

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "text";
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("neiqa-lucene-").FullName;
    private readonly EnglishAnalyzer _analyzer = new(Version);
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    /// <param name="texts">What is searched.</param>
    public LucenePeer(IEnumerable<string> texts)
    {
        _directory = FSDirectory.Open(_folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() });
        foreach (var text in texts)
        {
            Write(text);
        }

        _writer.ForceMerge(1);
        _writer.Commit();
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, new SearcherFactory());
    }

    /// <summary>Stores a text; searches find it from then on.</summary>
    public void Add(string text)
    {
        Write(text);
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>The best texts for a question.</summary>
    public List<string> Search(string question, int count)
    {
        var searcher = _searchers.Acquire();
        try
        {
            searcher.Similarity = new BM25Similarity();
            return [.. searcher.Search(AnyWord(question), count).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Field))];
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private void Write(string text) => _writer.AddDocument(new Document { new TextField(Field, text, Lucene.Net.Documents.Field.Store.YES) });

    private BooleanQuery AnyWord(string question)
    {
        var query = new BooleanQuery();
        using var stream = _analyzer.GetTokenStream(Field, question);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            query.Add(new TermQuery(new Term(Field, term.ToString())), Occur.SHOULD);
        }

        stream.End();
        return query;
    }
}
