using System.CommandLine;

namespace NeiQa.Console.Commands;

/// <summary>Options that several commands have.</summary>
internal static class Options
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, as the API returns it." };
}
