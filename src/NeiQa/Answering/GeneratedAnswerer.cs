using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Answering;

/// <summary>
/// Lets a chat model word the answer from the passages found. A sentence is kept where its citations resolve to what was
/// retrieved and the claim gate finds it supported there; where nothing is left, or the endpoint fails, there is no draft.
/// </summary>
internal sealed partial class GeneratedAnswerer(
    Kernel kernel, PassageStore store, Prompts prompts, IOptions<NeiQaOptions> options, TimeProvider time, ILogger<GeneratedAnswerer> logger)
{
    private const int MaxSentences = 5;

    [GeneratedRegex(@"\[(\d{1,2})\]")]
    private static partial Regex CitationMark();

    /// <summary>The answer's draft, or null where the extractive answer is to be given.</summary>
    public async Task<AnswerDraft?> DraftAsync(Question question, EvidenceList found, CancellationToken cancellationToken)
    {
        if (kernel.Services.GetService(typeof(IChatCompletionService)) is not IChatCompletionService chat)
        {
            return null;
        }

        var passages = found.Units.Select(unit => unit.Loaded).DistinctBy(passage => passage.Stored.Id).ToList();
        string? reply = await ReplyAsync(chat, question, passages, cancellationToken);
        var draft = reply is null ? null : Check(reply, passages);
        return draft is { Sentences.Count: > 0 } ? draft : null;
    }

    private async Task<string?> ReplyAsync(IChatCompletionService chat, Question question, List<LoadedPassage> passages, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.Chat.TimeoutSeconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var reply = await chat.GetChatMessageContentAsync(Prompt(question, passages), kernel: kernel, cancellationToken: both.Token);
            return reply.Content;
        }
        catch (Exception fault) when (fault is HttpOperationException or HttpRequestException or KernelException or IOException
            || fault is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, fault.Message);
            return null;
        }
    }

    private ChatHistory Prompt(Question question, List<LoadedPassage> passages)
    {
        var text = new StringBuilder();
        for (int i = 0; i < passages.Count; i++)
        {
            string heading = string.Join(" > ", passages[i].Stored.Passage.Section);
            text.Append("Passage [").Append(i + 1).Append("] ").Append(heading).Append('\n')
                .AppendJoin(' ', passages[i].Stored.Passage.Units.Select(unit => SafeText.Of(unit.Readable ?? passages[i].Stored.Quote(unit)))).Append("\n\n");
        }

        var history = new ChatHistory(prompts.AnswerInstructions);
        foreach (var turn in question.History)
        {
            history.AddMessage(turn.Role == "user" ? AuthorRole.User : AuthorRole.Assistant, turn.Content);
        }

        history.AddUserMessage($"{text}Question: {question.Text}");
        return history;
    }

    private AnswerDraft Check(string reply, List<LoadedPassage> passages)
    {
        var builder = new CitationBuilder(store);
        var sentences = new List<AnswerSentence>();
        foreach (string sentence in SentencesOf(reply))
        {
            string claim = CitationMark().Replace(sentence, "").Replace(" .", ".", StringComparison.Ordinal).Trim();
            var numbers = CitationMark().Matches(sentence).Select(mark => int.Parse(mark.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            if (claim.Length == 0 || numbers.Count == 0 || numbers.Any(number => number < 1 || number > passages.Count))
            {
                LogDropped(logger, "a citation does not resolve");
                continue;
            }

            var support = numbers.Distinct().Select(number => Support(claim, passages[number - 1])).ToList();
            if (!ClaimGate.Supports(claim, [.. support.Select(unit => unit.Readable)]))
            {
                LogDropped(logger, "its citation does not support it");
                continue;
            }

            var cited = support.Select(builder.Cite).OfType<int>().ToList();
            if (cited.Count > 0 && sentences.Count < MaxSentences)
            {
                sentences.Add(new AnswerSentence(SafeText.Of(claim), cited));
            }
        }

        return new AnswerDraft(sentences, builder.Citations);
    }

    /// <summary>A mark behind the full stop belongs to the sentence before it.</summary>
    private static IEnumerable<string> SentencesOf(string reply) =>
        reply.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.TrimStart('-', '*', '•', ' '))
            .SelectMany(line => SentenceSplitter.Split(MarksInside(line), new TextSpan(0, MarksInside(line).Length)).Select(span => span.Of(MarksInside(line))));

    private static string MarksInside(string line) => MarkBehindStop().Replace(line, " $2$1");

    [GeneratedRegex(@"([.!?])\s*((?:\[\d{1,2}\])+)")]
    private static partial Regex MarkBehindStop();

    /// <summary>The unit of the passage that shares most words with the claim.</summary>
    private static Evidence Support(string claim, LoadedPassage loaded)
    {
        var words = Indexing.Words.TextAnalyzer.Terms(claim).ToHashSet();
        var passage = loaded.Stored;
        int best = Enumerable.Range(0, passage.Passage.Units.Count)
            .MaxBy(i => Indexing.Words.TextAnalyzer.Terms(TextOf(passage, passage.Passage.Units[i])).Distinct().Count(words.Contains));
        return new Evidence(loaded, 0, best, default);
    }

    private static string TextOf(StoredPassage passage, Unit unit) => unit.Readable ?? passage.Quote(unit);

    [LoggerMessage(LogLevel.Warning, "The chat endpoint failed, so the answer is extractive: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "A generated sentence was dropped: {Reason}")]
    private static partial void LogDropped(ILogger logger, string reason);
}
