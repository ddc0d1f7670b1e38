namespace NeiQa.Answering.Safety;

/// <summary>The rail's data files, read and checked.</summary>
internal sealed class SafetyRules
{
    private const string Unless = " unless ";
    private const string Always = "! ";

    private readonly Dictionary<string, Pattern> _classes = [];

    /// <summary>The words that the rules speak of.</summary>
    public WordIndex Index { get; } = new();

    /// <summary>Classes of words by name, in the order of the file.</summary>
    public IReadOnlyDictionary<string, Pattern> Classes => _classes;

    /// <summary>How words that people shorten or misspell are written out.</summary>
    public Dictionary<string, string[]> Spellings { get; } = [];

    /// <summary>What tells of danger to life.</summary>
    public IReadOnlyList<SafetyRule> Emergency { get; private set; } = [];

    /// <summary>What asks for advice about one person.</summary>
    public IReadOnlyList<SafetyRule> PersonalAdvice { get; private set; } = [];

    /// <summary>Sentences that only ask for knowledge, whatever the subject.</summary>
    public IReadOnlyList<SafetyRule> Educational { get; private set; } = [];

    /// <summary>Sentences that speak of nobody in particular: the second net must be nearly certain to stop them.</summary>
    public IReadOnlyList<SafetyRule> Impersonal { get; private set; } = [];

    /// <summary>Questions that mean little without the one before.</summary>
    public IReadOnlyList<SafetyRule> FollowUp { get; private set; } = [];

    /// <summary>Reads <c>words.txt</c>, <c>spellings.txt</c> and the five rule files.</summary>
    /// <exception cref="InvalidDataException">A line cannot be understood; the message names file and line.</exception>
    public static SafetyRules Load(string folder)
    {
        var rules = new SafetyRules();
        rules.ReadClasses(Path.Combine(folder, "words.txt"));
        rules.ReadSpellings(Path.Combine(folder, "spellings.txt"));
        rules.Emergency = rules.ReadRules(Path.Combine(folder, "emergency.rules.txt"));
        rules.PersonalAdvice = rules.ReadRules(Path.Combine(folder, "personal-advice.rules.txt"));
        rules.Educational = rules.ReadRules(Path.Combine(folder, "educational.rules.txt"));
        rules.Impersonal = rules.ReadRules(Path.Combine(folder, "impersonal.rules.txt"));
        rules.FollowUp = rules.ReadRules(Path.Combine(folder, "follow-up.rules.txt"));
        return rules;
    }

    private SafetyRules()
    {
    }

    // {name} = one | two words | {other class}; a name that comes again adds to its class.
    private void ReadClasses(string path)
    {
        var members = new Dictionary<string, List<Pattern>>();
        foreach (var line in DataLine.Read(path))
        {
            var (name, value) = line.Assignment();
            if (name is not ['{', .., '}'])
            {
                throw line.Error("a class is written {name} = words | more words");
            }

            name = name[1..^1];
            var choices = members.TryGetValue(name, out var before) ? before : members[name] = [];
            var parser = new PatternParser(Index, _classes);
            choices.AddRange(value.Split('|').Select(choice => line.Try(() => parser.Parse(choice.Trim()))));
            _classes[name] = new ChoicePattern(choices);
        }
    }

    private void ReadSpellings(string path)
    {
        foreach (var line in DataLine.Read(path))
        {
            var (typed, written) = line.Assignment();
            foreach (var spelling in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Spellings[spelling] = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }

    // A line that begins with "unless" keeps all rules below it from applying, but those with "!".
    private List<SafetyRule> ReadRules(string path)
    {
        var parser = new PatternParser(Index, _classes);
        var rules = new List<SafetyRule>();
        Pattern? exception = null;
        foreach (var line in DataLine.Read(path))
        {
            if (line.Text.StartsWith(Unless.TrimStart(), StringComparison.Ordinal))
            {
                exception = line.Try(() => parser.Parse(line.Text[Unless.TrimStart().Length..]));
            }
            else
            {
                rules.Add(line.Try(() => Rule(line, parser, exception)));
            }
        }

        return rules;
    }

    private static SafetyRule Rule(DataLine line, PatternParser parser, Pattern? exception)
    {
        bool always = line.Text.StartsWith(Always, StringComparison.Ordinal);
        var parts = (always ? line.Text[Always.Length..] : line.Text).Split(Unless);
        var pattern = parts.Length <= 2 ? parser.Parse(parts[0]) : throw new FormatException("more than one 'unless'");
        Pattern[] exceptions = [.. parts.Skip(1).Select(parser.Parse), .. always || exception is null ? Array.Empty<Pattern>() : [exception]];
        return new SafetyRule(line.ToString(), pattern, exceptions.Length == 0 ? null : new ChoicePattern(exceptions), always);
    }
}
