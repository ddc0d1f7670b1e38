using Microsoft.Extensions.Configuration;
using NeiQa.Console.Rendering;

namespace NeiQa.Console;

/// <summary>What every command is given.</summary>
/// <param name="Settings">Settings of the command line.</param>
/// <param name="Terminal">Where answers, progress and problems go.</param>
internal sealed record CommandContext(IReadOnlyDictionary<string, string?> Settings, Terminal Terminal)
{
    /// <summary>appsettings.json, overridden by environment variables, overridden by the command line.</summary>
    /// <exception cref="InvalidDataException">appsettings.json is not JSON.</exception>
    public IConfiguration Configuration()
    {
        string atRoot = Path.Combine(NeiQaPaths.Root, "appsettings.json");
        return new ConfigurationBuilder()
            .AddJsonFile(File.Exists(atRoot) ? atRoot : Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(Settings)
            .Build();
    }
}
