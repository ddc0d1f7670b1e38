using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NeiQa.Indexing;
using NeiQa.Web.Api;

namespace NeiQa.Tests.Web;

/// <summary>The real server on a free port of this machine, over folders of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplicationFactory<AskRequest> _factory;

    private RunningServer(WebApplicationFactory<AskRequest> factory, ServerFolders folders)
    {
        (_factory, Folders) = (factory, folders);
        var addresses = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client = new HttpClient { BaseAddress = new Uri(addresses.Single()) };
    }

    public ServerFolders Folders { get; }

    /// <summary>Calls the server; its base address is the server's.</summary>
    public HttpClient Client { get; }

    public string Address => Client.BaseAddress!.ToString();

    /// <summary>Starts a server; it may still be indexing.</summary>
    /// <param name="settings">Keys and values over the defaults.</param>
    public static RunningServer Start(ServerFolders folders, params (string Key, string Value)[] settings)
    {
        var factory = new WebApplicationFactory<AskRequest>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseUrls("http://127.0.0.1:0");
            host.ConfigureLogging(logging => logging.ClearProviders());
            foreach (var (key, value) in settings.Concat(folders.Settings))
            {
                host.UseSetting(key, value);
            }
        });
        factory.UseKestrel();
        factory.StartServer();
        return new RunningServer(factory, folders);
    }

    public Task WaitUntilReadyAsync() =>
        _factory.Services.GetRequiredService<Library>().WaitUntilReadyAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Folders.Delete();
    }
}
