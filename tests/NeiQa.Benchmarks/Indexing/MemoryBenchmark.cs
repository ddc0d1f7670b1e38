using System.Diagnostics;
using System.Globalization;
using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Benchmarks.Indexing;

/// <summary>Resident memory of a million vectors over that of an empty index, in a process of its own.</summary>
internal static class MemoryBenchmark
{
    /// <summary>The argument that starts the measured process.</summary>
    public const string ChildArgument = "memory-of";

    private const int Vectors = 1_000_000;

    /// <summary>Measures in a new process, so that what the others left does not count.</summary>
    public static async Task RunAsync(BenchmarkContext context, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [ChildArgument, Vectors.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var megabytes = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        context.Report.Add("memory.1m", double.Parse(megabytes, CultureInfo.InvariantCulture), "MB");
    }

    /// <summary>The measured process: prints megabytes.</summary>
    public static void Measure(int count)
    {
        var index = new VectorIndex(VectorSet.Dimensions);
        var queries = new VectorSet(1);
        queries[0].Fill(1);
        Search(index, queries);
        var before = Environment.WorkingSet;
        AddNoise(index, count);
        Search(index, queries);
        Console.WriteLine(((Environment.WorkingSet - before) / 1e6).ToString(CultureInfo.InvariantCulture));
    }

    private static void AddNoise(VectorIndex index, int count)
    {
        var random = new Random(1);
        Span<float> vector = stackalloc float[VectorSet.Dimensions];
        for (var slot = 0; slot < count; slot++)
        {
            foreach (ref var value in vector)
            {
                value = random.NextSingle() - 0.5f;
            }

            index.Set(slot, vector);
        }
    }

    private static void Search(VectorIndex index, VectorSet queries)
    {
        var results = new (int, float)[10];
        for (var i = 0; i < 100; i++)
        {
            index.Search(queries[0], results);
        }
    }
}
