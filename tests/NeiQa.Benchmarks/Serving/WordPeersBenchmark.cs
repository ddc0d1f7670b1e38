using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Peers;

namespace NeiQa.Benchmarks.Serving;

/// <summary>
/// Search engines by words over the same 100,000 passages, called in this process: without the embedding of the
/// question and without HTTP, both of which NeiQa's figure has.
/// </summary>
internal static class WordPeersBenchmark
{
    private const int Wanted = 10, Passages = 100_000, Inserts = 20, QuickQuestions = 50;

    /// <summary>Measures searches, and the time from storing a text to finding it; NeiQa's own figures came before.</summary>
    public static void Run(BenchmarkContext context)
    {
        string[] texts = [.. context.Texts.Sentences.Take(Passages)];
        string[] questions = [.. context.Texts.Questions.Take(context.Options.Quick ? QuickQuestions : BenchmarkContext.QuestionCount)];
        using var fts = new FtsPeer(texts);
        Run(context, FtsPeer.Name, questions, question => fts.Search(question, Wanted), fts.Add);
        using var lucene = new LucenePeer(texts);
        Run(context, LucenePeer.Name, questions, question => lucene.Search(question, Wanted), lucene.Add);
    }

    private static void Run(BenchmarkContext context, string peer, string[] questions, Func<string, List<string>> search, Action<string> add)
    {
        var times = Timing.Of(questions.Length, question => search(questions[question]));
        context.Report.AddPeer("searchApi.100k.p50", peer, times.Median);
        context.Report.AddPeer("searchApi.100k.p99", peer, times.Percentile(0.99));
        var inserts = new Timing([.. Enumerable.Range(0, Inserts).Select(number => Timing.Once(() => AddAndFind($"Zyxomma{number} petiolatum flies at dusk.", search, add)))]);
        context.Report.AddPeer("insertToVisible", peer, inserts.Median);
    }

    private static void AddAndFind(string text, Func<string, List<string>> search, Action<string> add)
    {
        add(text);
        while (!search(text).Contains(text))
        {
            // not visible yet
        }
    }
}
