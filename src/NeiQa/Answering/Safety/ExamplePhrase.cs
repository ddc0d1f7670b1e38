namespace NeiQa.Answering.Safety;

/// <summary>A phrase that the second net learns from.</summary>
/// <param name="Kind">What it needs.</param>
/// <param name="Text">As somebody would type it.</param>
internal sealed record ExamplePhrase(SafetyKind Kind, string Text)
{
    private static readonly (SafetyKind Kind, string File)[] Files =
    [
        (SafetyKind.Emergency, "emergency.examples.txt"),
        (SafetyKind.PersonalAdvice, "personal-advice.examples.txt"),
        (SafetyKind.None, "none.examples.txt"),
    ];

    /// <summary>Reads the three example files.</summary>
    /// <exception cref="InvalidDataException">A file is missing or empty, or a phrase comes twice; the message names file and line.</exception>
    public static IReadOnlyList<ExamplePhrase> Load(string folder)
    {
        var phrases = new List<ExamplePhrase>();
        var seen = new HashSet<string>();
        foreach (var (kind, file) in Files)
        {
            var lines = DataLine.Read(Path.Combine(folder, file));
            if (lines.Count == 0)
            {
                throw new InvalidDataException($"{file} has no phrases.");
            }

            phrases.AddRange(lines.Select(line => seen.Add(line.Text) ? new ExamplePhrase(kind, line.Text) : throw line.Error("this phrase stands in the files twice")));
        }

        return phrases;
    }
}
