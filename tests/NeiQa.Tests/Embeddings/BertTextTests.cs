using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class BertTextTests
{
    [Theory]
    [InlineData("word\nnext\tand\u00A0more\u3000here", "word next and more here")]
    [InlineData("a\u00ADb\u200Bc\u202Ed\u0000e\uFFFDf\uE000g\u0007", "abcdefg")]
    [InlineData("Crème Brûlée, Cre\u0300me", "creme brulee, creme")]
    [InlineData("İstanbul ẞ ÅÆØ", "istanbul ß aæø")]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("2 kΩ at 300 K", "2 kω at 300 k")]
    [InlineData("\U0001F600 ok", "\U0001F600 ok")]
    public void Clean_OddCharacters_LeavesPlainLowerCase(string text, string expected) =>
        Assert.Equal(expected, BertText.Clean(text));

    [Theory]
    [InlineData("high \uD83D alone")]
    [InlineData("low \uDE00 alone")]
    [InlineData("\uDE00\uD83D")]
    public void Clean_LoneSurrogates_Go(string text) =>
        Assert.DoesNotContain(BertText.Clean(text), char.IsSurrogate);
}
