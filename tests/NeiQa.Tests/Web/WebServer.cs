namespace NeiQa.Tests.Web;

/// <summary>One server for all tests that do not need settings of their own; its index is whole.</summary>
public sealed class WebServer : IAsyncLifetime
{
    private readonly RunningServer _server = RunningServer.Start(new ServerFolders(), ("NeiQa:Limits:RequestsPerMinute", "0"));

    public HttpClient Client => _server.Client;

    public string Address => _server.Address;

    public ServerFolders Folders => _server.Folders;

    public async ValueTask InitializeAsync() => await _server.WaitUntilReadyAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>The tests of the web surface; they share the server and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class WebTests : ICollectionFixture<WebServer>, ICollectionFixture<Chromium>
{
    public const string Name = "Web";
}
