using NeiQa.Answering.Safety;

namespace NeiQa.Tests.Answering.Safety;

public sealed class PatternTests
{
    [Theory]
    [InlineData("chest pain", "my chest pain is back", true)]
    [InlineData("chest pain", "my chest is in pain", false)]
    [InlineData("chest .. pain", "chest is in pain", true)]
    [InlineData("chest .. pain", "chest is in such pain", false)]
    [InlineData("chest ... pain", "chest is in such an awful pain", true)]
    [InlineData("chest really? hurts", "chest hurts", true)]
    [InlineData("chest really? hurts", "chest really hurts", true)]
    [InlineData("suicid*", "suicidal thoughts", true)]
    [InlineData("took # pills", "i took 30 pills", true)]
    [InlineData("took # pills", "i took some pills", false)]
    [InlineData("my * hurts", "my knee hurts", true)]
    [InlineData("my * hurts", "my hurts", false)]
    [InlineData("^ help $", "help", true)]
    [InlineData("^ help", "please help", false)]
    [InlineData("help $", "help me", false)]
    [InlineData("(heart attack|stroke) now", "a heart attack now", true)]
    [InlineData("{limb} hurts", "left leg hurts", true)]
    [InlineData("blood & dizzy", "dizzy and so much blood", true)]
    [InlineData("blood & dizzy", "so much blood", false)]
    public void Parse_Pattern_MatchesAsWritten(string pattern, string text, bool expected)
    {
        var index = new WordIndex();
        var classes = new Dictionary<string, Pattern> { ["limb"] = new PatternParser(index, new Dictionary<string, Pattern>()).Parse("arm|left leg") };
        var parsed = new PatternParser(index, classes).Parse(pattern);

        var window = Assert.Single(Window.Cut(text.Split(' '), index));

        Assert.Equal(expected, new SafetyRule("test", parsed, null, false).Matches(window));
    }

    [Fact]
    public void Cut_LongSentence_LosesNoMatch()
    {
        var index = new WordIndex();
        var rule = new SafetyRule("test", new PatternParser(index, new Dictionary<string, Pattern>()).Parse("red ... flag"), null, false);
        for (int at = 0; at < 300; at++)
        {
            string[] words = [.. Enumerable.Repeat("word", at), "red", "a", "b", "c", "d", "e", "flag", .. Enumerable.Repeat("word", 300 - at)];

            Assert.Contains(Window.Cut(words, index), window => rule.Matches(window));
        }
    }
}
