using NeiQa.Embeddings;
using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class EnglishWordsTests
{
    private static readonly EnglishWords English = new(new ModelFiles(new EmbeddingOptions()));

    [Theory]
    [InlineData("fasting")]
    [InlineData("tummy")]
    [InlineData("oestrogen")]
    [InlineData("estrogen")]
    public void Contains_WordsAsTheyAreWritten(string word) => Assert.True(English.Contains(word));

    [Theory]
    [InlineData("fastin")]
    [InlineData("fastingg")]
    [InlineData("auther")]
    [InlineData("")]
    public void Contains_NothingElse(string word) => Assert.False(English.Contains(word));

    [Fact]
    public void Contains_EveryWordOfItsFile() =>
        Assert.All(File.ReadLines(new ModelFiles(new EmbeddingOptions()).EnglishWords), word => Assert.True(English.Contains(word)));
}
