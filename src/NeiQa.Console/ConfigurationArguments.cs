namespace NeiQa.Console;

/// <summary>
/// The command line in two: settings in the forms .NET knows (<c>--NeiQa:Key=value</c>, <c>--NeiQa:Key value</c>, with
/// <c>/</c> for <c>--</c>, or <c>NeiQa:Key=value</c>), wherever they stand, and the rest. What follows a <c>--</c> is left alone.
/// </summary>
/// <param name="Settings">Configuration keys and their values.</param>
/// <param name="Rest">The command and its own arguments.</param>
/// <param name="Error">What is wrong with a setting, or null.</param>
internal sealed record ConfigurationArguments(IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Rest, string? Error)
{
    private const string Prefix = NeiQaOptions.Section + ":";

    /// <summary>Takes the settings out of a command line.</summary>
    public static ConfigurationArguments Split(IReadOnlyList<string> args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
            {
                return new(settings, [.. rest, .. args.Skip(i)], null);
            }

            if (Setting(args[i]) is not { } setting)
            {
                rest.Add(args[i]);
            }
            else if (setting.Split('=', 2) is [var key, var value])
            {
                settings[key] = value;
            }
            else if (i + 1 < args.Count)
            {
                settings[setting] = args[++i];
            }
            else
            {
                return new(settings, rest, $"{args[i]} has no value. Write {args[i]}=VALUE.");
            }
        }

        return new(settings, rest, null);
    }

    /// <summary>The argument without its dashes where it is a setting, else null.</summary>
    private static string? Setting(string argument)
    {
        int dashes = argument.StartsWith("--", StringComparison.Ordinal) ? 2 : argument.StartsWith('/') ? 1 : 0;
        string setting = argument[dashes..];
        bool isSetting = setting.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && (dashes > 0 || setting.Contains('=', StringComparison.Ordinal));
        return isSetting && !setting.Split('=')[0].Contains(' ', StringComparison.Ordinal) ? setting : null;
    }
}
