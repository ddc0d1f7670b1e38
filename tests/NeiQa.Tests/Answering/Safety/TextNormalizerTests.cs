using NeiQa.Answering.Safety;

namespace NeiQa.Tests.Answering.Safety;

public sealed class TextNormalizerTests
{
    private static readonly HashSet<string> English = ["i", "my", "dad", "is", "the", "chess", "please", "help", "me"];

    private readonly TextNormalizer _normalizer = new(
        new Dictionary<string, string[]> { ["cant"] = ["can", "not"], ["i'll"] = ["i", "will"], ["u"] = ["you"] },
        new SpellingRepair(["chest", "unconscious", "suicide", "breathe", "estrogen"], English.Contains));

    [Theory]
    [InlineData("I can't BREATHE", "i can not breathe")]
    [InlineData("I can’t breathe", "i can not breathe")]
    [InlineData("I'll help u", "i will help you")]
    [InlineData("my chset", "my chest")]
    [InlineData("my cheest", "my chest")]
    [InlineData("my chess", "my chess")]
    [InlineData("unconcious", "unconscious")]
    [InlineData("Œstrogen oestrogen", "estrogen estrogen")]
    [InlineData("pleeeease help", "please help")]
    [InlineData("su1cide", "suicide")]
    [InlineData("s u i c i d e", "suicide")]
    [InlineData("200mg or 1.5 ml", "200 mg or 1.5 ml")]
    [InlineData("dad's chest. Help!", "dad chest / help")]
    [InlineData("my dad... is unconscious", "my dad is unconscious")]
    [InlineData("help\r\nme", "help / me")]
    [InlineData("?! ...", "")]
    public void Normalize_AsTyped_GivesPlainWords(string typed, string expected) =>
        Assert.Equal(expected, string.Join(" / ", _normalizer.Normalize(typed).Select(sentence => string.Join(' ', sentence))));
}
