using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NeiQa.Benchmarks.Harness;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string ProcessorInfo = "/proc/cpuinfo", Load = "/proc/loadavg";

    /// <summary>Processor, cores, memory, runtime and how busy the machine is.</summary>
    public static object Describe() => new
    {
        processor = Processor(),
        cores = Environment.ProcessorCount,
        memoryGb = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, 1),
        os = RuntimeInformation.OSDescription,
        runtime = RuntimeInformation.FrameworkDescription,
        vectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        load = File.Exists(Load) ? File.ReadAllText(Load).Trim() : null,
    };

    private static string Processor()
    {
        var line = File.Exists(ProcessorInfo)
            ? File.ReadLines(ProcessorInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
