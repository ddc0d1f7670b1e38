using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Evaluation;

/// <summary>How fast a set's index is built; noted beside the index, so that a run that finds it built can still say.</summary>
internal sealed class IndexingPace
{
    private readonly IServiceProvider _services;
    private readonly string _notePath;
    private readonly string _fingerprint;
    private readonly int _passagesBefore;
    private readonly long _start;

    private IndexingPace(IServiceProvider services)
    {
        _services = services;
        _notePath = Path.Combine(services.GetRequiredService<NeiQaPaths>().Data, "pace.json");
        _fingerprint = IndexFingerprint.Of(services.GetRequiredService<ModelFiles>());
        var file = services.GetRequiredService<IndexFile>();
        _passagesBefore = file.Check(_fingerprint) == IndexFileState.Current ? services.GetRequiredService<Library>().Status().Passages : 0;
        _start = services.GetRequiredService<TimeProvider>().GetTimestamp();
    }

    /// <summary>Starts the clock; call it before the engine starts.</summary>
    public static IndexingPace Begin(IServiceProvider services) => new(services);

    /// <summary>Stops it; call it when the index is whole.</summary>
    /// <returns>Passages a second, of this run or of the one that built the index.</returns>
    public double End()
    {
        double seconds = _services.GetRequiredService<TimeProvider>().GetElapsedTime(_start).TotalSeconds;
        int indexed = _services.GetRequiredService<Library>().Status().Passages - _passagesBefore;
        if (indexed > 0)
        {
            File.WriteAllText(_notePath, JsonSerializer.Serialize(new Note(_fingerprint, indexed, seconds), NeiQaJson.Options));
            return indexed / seconds;
        }

        var note = File.Exists(_notePath) ? JsonSerializer.Deserialize<Note>(File.ReadAllText(_notePath), NeiQaJson.Options) : null;
        return note?.Fingerprint == _fingerprint ? note.Passages / note.Seconds : 0;
    }

    private sealed record Note(string Fingerprint, int Passages, double Seconds);
}
