using NeiQa.Indexing.Words;

namespace NeiQa.Tests.Indexing.Words;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Ménière", "meniere")]
    [InlineData("SJÖGREN", "sjogren")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("corti\u00ADsol", "cortisol")]
    public void Words_AccentsAndHiddenCharacters_AreFoundWithoutThem(string written, string typed) =>
        Assert.Equal(TextAnalyzer.Terms(typed), TextAnalyzer.Terms(written));

    [Fact]
    public void Words_Compound_GivesItsPartsAndTheWhole() =>
        Assert.Equal(["pt", "pt141", "141"], TextAnalyzer.Words("PT-141").Select(word => word.Surface));
}
