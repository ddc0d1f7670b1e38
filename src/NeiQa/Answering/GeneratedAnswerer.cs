using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using NeiQa.Answering.Grounding;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Answering;

/// <summary>
/// Lets a chat model word the answer from the passages found. A sentence is kept where its citations resolve to what was
/// retrieved and the claim gate finds it supported there; where nothing is left, or the endpoint fails, there is no draft.
/// </summary>
internal sealed partial class GeneratedAnswerer
{
    /// <summary>Turns of the conversation that the model is told, and characters of each.</summary>
    private const int MaxTurns = 6, MaxTurnLength = 1_000;

    private static readonly OpenAIPromptExecutionSettings Settings = new() { Temperature = 0, MaxTokens = 700 };

    private readonly Kernel _kernel;
    private readonly PassageStore _store;
    private readonly PassageIndex _index;
    private readonly Prompts _prompts;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly ILogger<GeneratedAnswerer> _logger;
    private readonly Counter<long> _dropped;

    public GeneratedAnswerer(
        Kernel kernel, PassageStore store, PassageIndex index, Prompts prompts, IOptions<NeiQaOptions> options,
        TimeProvider time, IMeterFactory meters, ILogger<GeneratedAnswerer> logger)
    {
        (_kernel, _store, _index, _prompts, _time, _logger) = (kernel, store, index, prompts, time, logger);
        _patience = TimeSpan.FromSeconds(options.Value.Chat.TimeoutSeconds);
        _dropped = meters.Create("NeiQa").CreateCounter<long>("neiqa.sentences.dropped", "{sentence}", "Generated sentences that were not shown, by fault.");
    }

    /// <summary>The answer's draft, or null where the extractive answer is to be given.</summary>
    public async Task<AnswerDraft?> DraftAsync(Question question, EvidenceList found, CancellationToken cancellationToken)
    {
        if (_kernel.Services.GetService(typeof(IChatCompletionService)) is not IChatCompletionService chat)
        {
            return null;
        }

        var passages = found.Units.Select(unit => unit.Loaded).DistinctBy(passage => passage.Stored.Id).ToList();
        string? reply = await ReplyAsync(chat, Prompt(question, [.. passages.Select(passage => passage.Stored)]), cancellationToken);
        if (string.IsNullOrWhiteSpace(reply))
        {
            return null;
        }

        var gate = new ClaimGate(_index.Read(contents => contents.Abbreviations.Pairs));
        var draft = new GroundedDraft(_store, gate, CountDropped).Of(reply, passages);
        return draft.Sentences.Count > 0 ? draft : null;
    }

    private async Task<string?> ReplyAsync(IChatCompletionService chat, ChatHistory prompt, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_patience, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var reply = await chat.GetChatMessageContentAsync(prompt, Settings, _kernel, both.Token);
            return reply.Content;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(_logger, "it took too long");
        }
        catch (HttpOperationException fault)
        {
            // The message may quote what the endpoint said, and that may quote the key.
            LogFailed(_logger, fault.StatusCode is { } status ? $"status {(int)status}" : "it cannot be reached");
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            LogFailed(_logger, $"its reply cannot be read ({fault.GetType().Name})");
        }

        return null;
    }

    /// <summary>What the client throws where a reply is no chat completion; it does not check that what it reads is there.</summary>
    private static bool IsUnreadable(Exception fault) =>
        fault is JsonException or KernelException or HttpRequestException or IOException or ArgumentException
            or InvalidOperationException or FormatException or NullReferenceException or KeyNotFoundException or NotSupportedException;

    private ChatHistory Prompt(Question question, List<StoredPassage> passages)
    {
        var text = new StringBuilder();
        foreach (var (i, passage) in passages.Index())
        {
            text.Append("Passage [").Append(i + 1).Append("] ").AppendJoin(" > ", passage.Passage.Section).Append('\n')
                .AppendJoin(' ', passage.Passage.Units.Select(unit => SafeText.Of(unit.Readable ?? passage.Quote(unit)))).Append("\n\n");
        }

        var history = new ChatHistory(_prompts.AnswerInstructions);
        foreach (var turn in question.History.TakeLast(MaxTurns))
        {
            history.AddMessage(turn.Role == "user" ? AuthorRole.User : AuthorRole.Assistant, SafeText.Cut(turn.Content, MaxTurnLength));
        }

        history.AddUserMessage($"{text}Question: {question.Text}");
        return history;
    }

    private void CountDropped(ClaimFault fault)
    {
        _dropped.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));
        LogDropped(_logger, fault);
    }

    [LoggerMessage(LogLevel.Warning, "The chat endpoint failed, so the answer is extractive: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "A generated sentence was dropped: {Fault}")]
    private static partial void LogDropped(ILogger logger, ClaimFault fault);
}
