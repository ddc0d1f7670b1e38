using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NeiQa.Benchmarks.Harness;

/// <summary>The figures of a run, printed as they come and written as JSON at the end.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Measurement> _results = [];
    private readonly List<string> _notes = [];

    /// <summary>Adds NeiQa's own figure.</summary>
    public void Add(string name, double value, string unit) => Add(new Measurement(name, value, unit));

    /// <summary>Adds a peer's figure beside NeiQa's of the same name; nothing where that was not measured in this run.</summary>
    public void AddPeer(string name, string peer, double value)
    {
        if (_results.FirstOrDefault(result => result.Name == name && result.Peer is null) is { } own)
        {
            Add(new Measurement(name, value, own.Unit, peer, own.Value / value));
        }
    }

    /// <summary>Says what a reader of the figures must know, such as what was left out.</summary>
    public void Note(string text)
    {
        _notes.Add(text);
        Console.Error.WriteLine($"note: {text}");
    }

    /// <summary>Writes everything as one object.</summary>
    public async Task WriteAsync(string path, string texts, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        var content = new { machine = Machine.Describe(), texts, notes = _notes, results = _results };
        await JsonSerializer.SerializeAsync(stream, content, Json, cancellationToken);
    }

    private void Add(Measurement result)
    {
        _results.Add(result with { Value = Round(result.Value), Ratio = result.Ratio is { } ratio ? Round(ratio) : null });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Name,-20} {result.Value,12:G4} {result.Unit,-9} {result.Peer,-16} {(result.Ratio is { } r ? $"ratio {r:G3}" : "")}"));
    }

    private static double Round(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12));
}
