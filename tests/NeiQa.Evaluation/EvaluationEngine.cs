using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Evaluation;

/// <summary>An engine over a set's documents, with an index of its own. Disposing it leaves the index for the next run.</summary>
internal sealed class EvaluationEngine : IAsyncDisposable
{
    private readonly IHost _host;

    private EvaluationEngine(IHost host) => _host = host;

    /// <summary>Builds and starts an engine; its index may be under construction.</summary>
    /// <param name="configuration">The service's configuration: model, prompts.</param>
    /// <param name="corpus">The documents.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<EvaluationEngine> StartAsync(IConfiguration configuration, WrittenCorpus corpus, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NeiQa:CorpusPath"] = corpus.CorpusFolder,
            ["NeiQa:DataPath"] = corpus.DataFolder,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddNeiQa(builder.Configuration);
        var engine = new EvaluationEngine(builder.Build());
        await engine._host.StartAsync(cancellationToken);
        return engine;
    }

    /// <summary>What the engine is made of.</summary>
    public IServiceProvider Services => _host.Services;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
