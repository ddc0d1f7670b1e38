using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NeiQa.Console.Rendering;
using NeiQa.Indexing;

namespace NeiQa.Console;

/// <summary>The engine in this process, with the hosted service that indexes at start.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Terminal _terminal;
    private bool _isStarted;

    private EngineHost(IHost host, Terminal terminal) => (_host, _terminal) = (host, terminal);

    /// <summary>What the engine is made of.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Puts the engine together without starting it.</summary>
    public static EngineHost Create(IConfiguration configuration, Terminal terminal)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton<ILoggerProvider>(new TerminalLoggerProvider(terminal));
        builder.Services.AddNeiQa(builder.Configuration);
        return new EngineHost(builder.Build(), terminal);
    }

    /// <summary>Starts and waits until the corpus was gone through, with the progress on stderr.</summary>
    /// <param name="configuration">What the engine is made with.</param>
    /// <param name="terminal">Where the progress goes.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <param name="prepare">Called with what the engine is made of before it starts.</param>
    public static async Task<EngineHost> StartAsync(
        IConfiguration configuration, Terminal terminal, CancellationToken cancellationToken, Action<IServiceProvider>? prepare = null)
    {
        var engine = Create(configuration, terminal);
        try
        {
            prepare?.Invoke(engine.Services);
            await engine.StartAsync(cancellationToken);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="StartAsync(IConfiguration, Terminal, CancellationToken, Action{IServiceProvider})"/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _host.StartAsync(cancellationToken);
        _isStarted = true;
        var library = Get<Library>();
        await new ProgressDisplay(_terminal).WhileAsync(
            "Indexing documents", library.WaitUntilCurrentAsync(cancellationToken), () => (library.Progress.Done, library.Progress.Total), cancellationToken);
    }

    /// <summary>A part of the engine.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            await _host.StopAsync(CancellationToken.None);
        }

        _host.Dispose();
    }
}
