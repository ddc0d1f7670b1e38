using Spectre.Console;

namespace NeiQa.Console.Rendering;

/// <summary>Shows on stderr how far a longer task is: a bar for a person, a line now and then for a file.</summary>
internal sealed class ProgressDisplay(Terminal terminal)
{
    /// <summary>What takes less is not worth showing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    /// <summary>Waits for a task and shows its progress.</summary>
    /// <param name="what">Names the task: "Indexing documents".</param>
    /// <param name="task">The task.</param>
    /// <param name="progress">How much is done, of how much; 0 where that is not known yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task WhileAsync(string what, Task task, Func<(int Done, int Total)> progress, CancellationToken cancellationToken)
    {
        if (await EndsWithin(task, Patience, cancellationToken))
        {
            await task;
        }
        else if (terminal.IsErrorATerminal)
        {
            await BarAsync(what, task, progress, cancellationToken);
        }
        else
        {
            await LinesAsync(what, task, progress, cancellationToken);
        }
    }

    private async Task BarAsync(string what, Task task, Func<(int Done, int Total)> progress, CancellationToken cancellationToken) =>
        await terminal.Error.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async display =>
            {
                var bar = display.AddTask(what);
                do
                {
                    var (done, total) = progress();
                    bar.IsIndeterminate = total == 0;
                    bar.MaxValue = Math.Max(1, total);
                    bar.Value = done;
                }
                while (!await EndsWithin(task, BarInterval, cancellationToken));
                await task;
            });

    private async Task LinesAsync(string what, Task task, Func<(int Done, int Total)> progress, CancellationToken cancellationToken)
    {
        do
        {
            var (done, total) = progress();
            terminal.Note(total == 0 ? what : $"{what}: {done} of {total}");
        }
        while (!await EndsWithin(task, LineInterval, cancellationToken));
        await task;
    }

    private static async Task<bool> EndsWithin(Task task, TimeSpan time, CancellationToken cancellationToken) =>
        await Task.WhenAny(task, Task.Delay(time, cancellationToken)) == task;
}
