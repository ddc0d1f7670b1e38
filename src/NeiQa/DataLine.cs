namespace NeiQa;

/// <summary>A line of a data file that says something.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without spaces at its ends.</param>
internal sealed record DataLine(string File, int Number, string Text)
{
    /// <summary>The lines of a file without those that are blank or start with <c>#</c> and a space.</summary>
    /// <exception cref="InvalidDataException">The file is not there.</exception>
    public static IReadOnlyList<DataLine> Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!System.IO.File.Exists(path))
        {
            throw new InvalidDataException($"The file {path} is missing. Restore it, or correct NeiQa:PromptsPath.");
        }

        return
        [
            .. System.IO.File.ReadLines(path)
                .Select((text, index) => new DataLine(name, index + 1, text.Trim()))
                .Where(line => line.Text.Length > 0 && line.Text != "#" && !line.Text.StartsWith("# ", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The same lines, or none where the file is not there.</summary>
    public static IReadOnlyList<DataLine> ReadIfThere(string path) => System.IO.File.Exists(path) ? Read(path) : [];

    /// <summary>The two sides of <c>left = right</c>, neither empty.</summary>
    public (string Left, string Right) Assignment()
    {
        int equals = Text.IndexOf('=', StringComparison.Ordinal);
        var (left, right) = equals < 0 ? ("", "") : (Text[..equals].Trim(), Text[(equals + 1)..].Trim());
        return left.Length > 0 && right.Length > 0 ? (left, right) : throw Error("expected two sides with = between them");
    }

    /// <summary>Does something with the line; what is wrong with its format is told with file and line.</summary>
    public T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException wrong)
        {
            throw Error(wrong.Message);
        }
    }

    /// <summary>An error that names file and line.</summary>
    public InvalidDataException Error(string message) => new($"{File}, line {Number}: {message}. The line is: {Text}");

    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Number}: {Text}";
}
