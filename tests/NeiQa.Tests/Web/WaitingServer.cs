using NeiQa.Indexing;

namespace NeiQa.Tests.Web;

/// <summary>A server whose data folder is held as by another process, so that its first index cannot be made yet.</summary>
public sealed class WaitingServer : IAsyncDisposable
{
    private readonly DataLock _lock;
    private readonly RunningServer _server;

    public WaitingServer()
    {
        var folders = new ServerFolders();
        _lock = DataLock.TryTake(folders.Data)!;
        _server = RunningServer.Start(folders);
    }

    public HttpClient Client => _server.Client;

    public string Address => _server.Address;

    /// <summary>Lets the index be made, and waits for it.</summary>
    public async Task ReleaseAsync()
    {
        _lock.Dispose();
        await _server.WaitUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _lock.Dispose();
        await _server.DisposeAsync();
    }
}
