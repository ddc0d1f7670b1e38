using NeiQa.Answering;

namespace NeiQa.Tests.Answering;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("a\u200bb", "ab")]
    [InlineData("\u202eabc\u202c", "abc")]
    [InlineData("a\u0000b\u001b[31m", "ab[31m")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("naïve ∞ 😀", "naïve ∞ 😀")]
    public void Of_CharactersThatCannotBeSeen_AreLeftOut(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Theory]
    [InlineData("abc", 5, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("a😀", 2, "a")]
    public void Cut_LongText_KeepsWholeCharacters(string text, int length, string cut) => Assert.Equal(cut, SafeText.Cut(text, length));
}
