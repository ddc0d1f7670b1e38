using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Tests.Indexing;

/// <summary>The engine as a host runs it; only what takes long to load is shared, so that a start costs little.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly IHost _host;

    private Engine(IHost host) => _host = host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Library Library => Get<Library>();

    /// <summary>An engine that is still to be started.</summary>
    public static Engine Create(IndexFolders folders, EngineFixture shared) => new(Build(folders, shared));

    /// <summary>Starts an engine, which indexes from now on.</summary>
    public static async Task<Engine> StartAsync(IndexFolders folders, EngineFixture shared)
    {
        var engine = Create(folders, shared);
        await engine.StartAsync();
        return engine;
    }

    /// <summary>Starts an engine and waits until the corpus was gone through.</summary>
    public static async Task<Engine> StartCurrentAsync(IndexFolders folders, EngineFixture shared)
    {
        var engine = await StartAsync(folders, shared);
        await engine.WaitUntilCurrentAsync();
        return engine;
    }

    /// <summary>Starts an engine, waits until the corpus was gone through, and ends it.</summary>
    public static async Task RunOnceAsync(IndexFolders folders, EngineFixture shared)
    {
        await using var engine = await StartCurrentAsync(folders, shared);
    }

    /// <summary>A host with the engine, not started yet.</summary>
    public static IHost Build(IndexFolders folders, EngineFixture shared, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            [new("NeiQa:CorpusPath", folders.Corpus), new("NeiQa:DataPath", folders.Data)]);
        shared.AddTo(builder.Services.AddNeiQa(builder.Configuration));
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    public Task StartAsync() => _host.StartAsync(Cancellation);

    public Task WaitUntilCurrentAsync() => Library.WaitUntilCurrentAsync(Cancellation);

    /// <summary>Keeps the next passage from being embedded, as a question does that is being answered.</summary>
    public IDisposable HoldEmbedding() => Get<QuestionPriority>().Enter();

    /// <summary>Ids of the documents that a search finds, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string query) => [.. (await SearchAsync(query)).Select(result => result.DocumentId).Distinct()];

    /// <summary>The passages that a search finds, best first.</summary>
    public async Task<IReadOnlyList<SearchResult>> SearchAsync(string query) =>
        (await Get<SearchService>().SearchAsync(Question.TryCreate(query, null, Question.MaxTop, out _)!, Cancellation)).Results;

    /// <summary>What an answer to a question would be made of.</summary>
    public async Task<EvidenceList> FindEvidenceAsync(string text)
    {
        var question = Question.TryCreate(text, null, null, out _)!;
        return Get<EvidenceFinder>().Find(await Get<QuestionReader>().ReadAsync(question, Cancellation), question.Top);
    }

    /// <summary>A question as retrieval understands it.</summary>
    public Query Understand(string question) => Get<PassageIndex>().Read(contents => Get<QueryUnderstanding>().Understand(question, [], contents));

    /// <summary>Answers a question, with what was asked before it.</summary>
    public Task<Answer> AskAsync(string question, params Turn[] history) =>
        Get<AnswerService>().AskAsync(Question.TryCreate(question, history, null, out _)!, Cancellation);

    /// <summary>Ends as a host does that was asked to stop.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();
}
