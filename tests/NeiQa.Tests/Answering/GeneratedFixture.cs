using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NeiQa.Answering;
using NeiQa.Indexing;

namespace NeiQa.Tests.Answering;

/// <summary>The engine over the shipped article, answering through a scripted endpoint.</summary>
public sealed class GeneratedFixture : IAsyncLifetime
{
    public const string ApiKey = "sk-test-5ecret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neiqa-generated-");
    private readonly MeterListener _listener = new();
    private IHost? _host;
    private long _dropped;

    public ScriptedEndpoint Endpoint { get; private set; } = null!;

    public FakeTimeProvider Time { get; } = new();

    /// <summary>Every line logged, at every level.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>What the counter of dropped sentences has counted.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public IServiceProvider Services => _host!.Services;

    public async ValueTask InitializeAsync()
    {
        Endpoint = await ScriptedEndpoint.StartAsync();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NeiQa:DataPath"] = Path.Combine(_folder.FullName, "data"),
            ["NeiQa:Chat:Endpoint"] = Endpoint.Address.ToString(),
            ["NeiQa:Chat:Model"] = "scripted",
            ["NeiQa:Chat:ApiKey"] = ApiKey,
            ["NeiQa:Chat:TimeoutSeconds"] = "20",
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new QueueLog(Log));
        builder.Services.AddSingleton<TimeProvider>(Time).AddNeiQa(builder.Configuration);
        _host = builder.Build();
        Listen(_host.Services.GetRequiredService<IMeterFactory>());
        await _host.StartAsync();
        await _host.Services.GetRequiredService<Library>().WaitUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
        _listener.Dispose();
        await Endpoint.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public Task<Answer> AskAsync(string question, int top = Question.MaxTop, IReadOnlyList<Turn>? history = null) =>
        AskAsync(question, TestContext.Current.CancellationToken, top, history);

    public Task<Answer> AskAsync(string question, CancellationToken cancellationToken, int top = Question.MaxTop, IReadOnlyList<Turn>? history = null) =>
        Services.GetRequiredService<AnswerService>().AskAsync(Question.TryCreate(question, history, top, out _)!, cancellationToken);

    private void Listen(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "neiqa.sentences.dropped" && instrument.Meter.Name == "NeiQa" && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _dropped, count));
        _listener.Start();
    }

    private sealed class QueueLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
