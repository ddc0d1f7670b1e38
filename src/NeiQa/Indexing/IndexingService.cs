using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NeiQa.Embeddings;
using NeiQa.Indexing.Storage;

namespace NeiQa.Indexing;

/// <summary>
/// Indexes the corpus at start, in whichever host. An index that is whole answers while it is brought up to date; one that
/// is damaged or was made otherwise is built anew beside it and swapped in. When the corpus was gone through, what depends on
/// all of it is fitted.
/// </summary>
internal sealed partial class IndexingService(
    NeiQaPaths paths, ModelFiles model, Ingestion ingestion, PassageIndex index, IndexProgressBoard board, Func<CancellationToken, Task> fit, TimeProvider time, ILogger<IndexingService> logger)
    : BackgroundService
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(250);

    private readonly string _fingerprint = IndexFingerprint.Of(model);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => IndexAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is stored stays.
        }
        catch (Exception fault)
        {
            board.Failed(fault);
            throw;
        }
    }

    /// <summary>
    /// Ends indexing and waits for its end: what it works with is disposed next, and a host that could not start, such as
    /// one whose address is in use, has not stopped it before.
    /// </summary>
    public override void Dispose()
    {
        base.Dispose();
        ExecuteTask?.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
    }

    private async Task IndexAsync(CancellationToken stoppingToken)
    {
        using var held = await TakeLockAsync(stoppingToken);
        var state = index.File.Check(_fingerprint);
        LogState(logger, index.File.Path, state);
        if (state is IndexFileState.Current or IndexFileState.Missing)
        {
            await UpdateAsync(stoppingToken);
        }
        else
        {
            await RebuildAsync(state, stoppingToken);
        }

        await fit(stoppingToken);
        board.Current();
    }

    /// <summary>Waits for another process that indexes; meanwhile an index that is whole answers as it is.</summary>
    private async Task<DataLock> TakeLockAsync(CancellationToken stoppingToken)
    {
        bool said = false;
        while (true)
        {
            if (DataLock.TryTake(paths.Data) is { } held)
            {
                return held;
            }

            if (!said)
            {
                LogWaiting(logger, paths.Data);
                said = true;
            }

            // Once it is open, searches notice by themselves what the other process stores.
            if (!board.IsReady && index.File.Check(_fingerprint) == IndexFileState.Current)
            {
                OpenWhole(index.File);
                if (board.IsReady)
                {
                    board.Current();
                }
            }

            await Task.Delay(LockPoll, time, stoppingToken);
        }
    }

    private async Task UpdateAsync(CancellationToken stoppingToken)
    {
        index.File.Create(_fingerprint);
        OpenWhole(index.File);
        await ingestion.RunAsync(index.File, board.Report, stoppingToken);
        Finish(index.File);
        OpenWhole(index.File);
    }

    private async Task RebuildAsync(IndexFileState state, CancellationToken stoppingToken)
    {
        var beside = new IndexFile(index.File.Path + ".new");
        if (beside.Check(_fingerprint) != IndexFileState.Current)
        {
            beside.Delete();
        }

        beside.Create(_fingerprint);
        await ingestion.RunAsync(beside, board.Report, stoppingToken);
        Finish(beside);
        index.Close();
        if (state == IndexFileState.Damaged)
        {
            index.File.MoveAside();
        }

        beside.ReplaceInto(index.File);
        OpenWhole(index.File);
    }

    /// <summary>Notes that every document of the corpus has had its turn.</summary>
    private void Finish(IndexFile file)
    {
        using var connection = file.Open();
        connection.SetMeta("indexedAt", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
    }

    private void OpenWhole(IndexFile file)
    {
        using var connection = file.Open();
        if (connection.Meta("indexedAt") is { } at)
        {
            index.Refresh();
            board.Ready(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        }
    }

    [LoggerMessage(LogLevel.Information, "Index {Path}: {State}")]
    private static partial void LogState(ILogger logger, string path, IndexFileState state);

    [LoggerMessage(LogLevel.Warning, "Another process is indexing {Folder}. Waiting for it; questions are answered from the index as it is, once there is one.")]
    private static partial void LogWaiting(ILogger logger, string folder);
}
