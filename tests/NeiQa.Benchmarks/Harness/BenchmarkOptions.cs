namespace NeiQa.Benchmarks.Harness;

/// <summary>What the command line asks for.</summary>
/// <param name="Json">File that receives the results, or null.</param>
/// <param name="Texts">Folder of BEIR sets whose sentences are searched, or null for the article's.</param>
/// <param name="Quick">Leaves out what needs a million passages or minutes of load.</param>
/// <param name="Only">Runs these of the <see cref="Parts"/>; all where empty.</param>
internal sealed record BenchmarkOptions(string? Json, string? Texts, bool Quick, IReadOnlyList<string> Only)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = "usage: NeiQa.Benchmarks [--json FILE] [--texts FOLDER] [--quick] [--only embed|search|start|api|throughput]...";

    /// <summary>What can be run on its own, in order.</summary>
    public static readonly IReadOnlyList<string> Parts = ["embed", "search", "start", "api", "throughput"];

    /// <summary>Whether a part is to be run.</summary>
    public bool Wants(string part) => Only.Count == 0 || Only.Contains(part);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An argument is unknown or lacks its value; the message is for the user.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchmarkOptions(null, null, false, []);
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--quick" => options with { Quick = true },
                "--json" => options with { Json = Value(args, ++i) },
                "--texts" => options with { Texts = Folder(Value(args, ++i)) },
                "--only" => options with { Only = [.. options.Only, Value(args, ++i)] },
                var unknown => throw new FormatException($"{unknown} is not known; {Usage}"),
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> args, int at) =>
        at < args.Count ? args[at] : throw new FormatException($"{args[at - 1]} needs a value; {Usage}");

    private static string Folder(string path) =>
        Directory.Exists(path) ? path : throw new FormatException($"The folder {path} does not exist.");
}
