using System.Globalization;
using NeiQa.Benchmarks;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Indexing;

if (args is [MemoryBenchmark.ChildArgument, var count])
{
    MemoryBenchmark.Measure(int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

try
{
    var options = BenchmarkOptions.Parse(args);
    using var context = new BenchmarkContext(options);
    await new Suite(context).RunAsync(CancellationToken.None);
    return 0;
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
