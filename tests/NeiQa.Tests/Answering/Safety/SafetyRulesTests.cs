using NeiQa.Answering.Safety;

namespace NeiQa.Tests.Answering.Safety;

public sealed class SafetyRulesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neiqa-safety-");

    public SafetyRulesTests()
    {
        foreach (var file in Directory.EnumerateFiles(SafetyFixture.Folder, "*.txt"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("emergency.rules.txt", "(chest pain", "a ( without its )")]
    [InlineData("emergency.rules.txt", "chest) pain", "a ) without its (")]
    [InlineData("personal-advice.rules.txt", "my {nothing} hurts", "no class of words is called {nothing}")]
    [InlineData("personal-advice.rules.txt", "my {drug hurts", "a { without its }")]
    [InlineData("educational.rules.txt", "what .... is", "a gap is written")]
    [InlineData("educational.rules.txt", "What is", "is not a word in lower case")]
    [InlineData("educational.rules.txt", "su*cide", "is not a word in lower case")]
    [InlineData("follow-up.rules.txt", "(and|)", "an empty pattern")]
    [InlineData("impersonal.rules.txt", "a unless b unless c", "more than one 'unless'")]
    [InlineData("words.txt", "drug = aspirin", "a class is written {name}")]
    [InlineData("words.txt", "{drug}", "two sides with =")]
    [InlineData("spellings.txt", "plz", "two sides with =")]
    public void Load_LineThatCannotBeRead_NamesFileAndLine(string file, string line, string problem)
    {
        var path = Path.Combine(_folder.FullName, file);
        int number = File.ReadLines(path).Count() + 1;
        File.AppendAllText(path, line + "\n");

        var error = Assert.Throws<InvalidDataException>(() => SafetyRules.Load(_folder.FullName));

        Assert.StartsWith($"{file}, line {number}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileMissing_NamesIt()
    {
        File.Delete(Path.Combine(_folder.FullName, "emergency.rules.txt"));

        var error = Assert.Throws<InvalidDataException>(() => SafetyRules.Load(_folder.FullName));

        Assert.Contains("emergency.rules.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_PhraseInTwoExampleFiles_NamesFileAndLine()
    {
        var path = Path.Combine(_folder.FullName, "none.examples.txt");
        int number = File.ReadLines(path).Count() + 1;
        File.AppendAllText(path, "i want to die\n");

        var error = Assert.Throws<InvalidDataException>(() => ExamplePhrase.Load(_folder.FullName));

        Assert.StartsWith($"none.examples.txt, line {number}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RuleAdded_CountsFromTheNextStart()
    {
        File.AppendAllText(Path.Combine(_folder.FullName, "emergency.rules.txt"), "the kraken .. (rises|wakes)\n");

        var rules = SafetyRules.Load(_folder.FullName);
        var window = Assert.Single(Window.Cut(["now", "the", "old", "kraken", "wakes"], rules.Index));

        Assert.DoesNotContain(rules.Emergency, rule => rule.Matches(window));
        Assert.Contains(rules.Emergency, rule => rule.Matches(Assert.Single(Window.Cut(["the", "kraken", "slowly", "wakes"], rules.Index))));
    }
}
