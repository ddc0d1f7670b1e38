using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Tests.Embeddings;

namespace NeiQa.Tests.Indexing;

/// <summary>The engine as a host runs it; only the models are those of all tests, so that a start costs little.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly IHost _host;

    private Engine(IHost host) => _host = host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Library Library => Get<Library>();

    /// <summary>Starts an engine, which indexes from now on.</summary>
    public static async Task<Engine> StartAsync(IndexFolders folders, ModelFixture model)
    {
        var engine = new Engine(Build(folders, model));
        await engine._host.StartAsync(Cancellation);
        return engine;
    }

    /// <summary>Starts an engine and waits until the corpus was gone through.</summary>
    public static async Task<Engine> StartCurrentAsync(IndexFolders folders, ModelFixture model)
    {
        var engine = await StartAsync(folders, model);
        await engine.Library.WaitUntilCurrentAsync(Cancellation);
        return engine;
    }

    /// <summary>Starts an engine, waits until the corpus was gone through, and ends it.</summary>
    public static async Task RunOnceAsync(IndexFolders folders, ModelFixture model)
    {
        await using var engine = await StartCurrentAsync(folders, model);
    }

    /// <summary>A host with the engine, not started yet.</summary>
    public static IHost Build(IndexFolders folders, ModelFixture model, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            [new("NeiQa:CorpusPath", folders.Corpus), new("NeiQa:DataPath", folders.Data)]);
        builder.Services.AddNeiQa(builder.Configuration).AddSingleton(model.Files).AddSingleton(model.Generator);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Ids of the documents that a search finds, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string query) => [.. (await SearchAsync(query)).Select(result => result.DocumentId).Distinct()];

    /// <summary>The passages that a search finds, best first.</summary>
    public async Task<IReadOnlyList<SearchResult>> SearchAsync(string query) =>
        (await Get<SearchService>().SearchAsync(Question.TryCreate(query, null, Question.MaxTop, out _)!, Cancellation)).Results;

    /// <summary>Ends as a host does that was asked to stop.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}

/// <summary>The tests that run whole engines; they share the models.</summary>
[CollectionDefinition]
public sealed class EngineTests : ICollectionFixture<ModelFixture>;
