using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class WordPieceTokenizerTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    public static TheoryData<int> Texts => Golden.Texts;

    public static TheoryData<int> Pairs => Golden.Pairs;

    private WordPieceTokenizer Tokenizer => model.Generator.Tokenizer;

    [Theory]
    [MemberData(nameof(Texts))]
    public void Encode_GoldenText_GivesTheReferenceIds(int line)
    {
        var golden = Golden.Text(line);
        Assert.Equal(golden.Ids, Tokenizer.Encode(golden.Text, 256));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void EncodePair_GoldenPair_GivesTheReferenceIdsAndTypes(int line)
    {
        var golden = Golden.Pair(line);
        var pair = Tokenizer.EncodePair(golden.Question, golden.Text);
        Assert.Equal(golden.Ids, pair.Ids);
        Assert.Equal(golden.TypeIds, pair.Ids.Select((_, i) => i < pair.SecondStart ? 0 : 1));
    }

    [Fact]
    public void EncodePair_LongQuestionAndText_CutsBoth()
    {
        var pair = Tokenizer.EncodePair(string.Concat(Enumerable.Repeat("why ", 200)), string.Concat(Enumerable.Repeat("because ", 500)));
        Assert.Equal(WordPieceTokenizer.PairTokens, pair.Ids.Count);
        Assert.Equal(WordPieceTokenizer.PairQuestionTokens + 2, pair.SecondStart);
    }

    [Fact]
    public void Encode_LongText_CutsAndKeepsTheSeparator()
    {
        var ids = Tokenizer.Encode(string.Concat(Enumerable.Repeat("cortisol ", 500)), 32);
        Assert.Equal(32, ids.Length);
        Assert.Equal(Tokenizer.Encode("", 2)[^1], ids[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Growth hormone\nand the pituitary.")]
    public void Count_ShortText_IsTheLengthOfItsEncoding(string text) =>
        Assert.Equal(Tokenizer.Encode(text, 256).Length, Tokenizer.Count(text));

    [Fact]
    public void Count_LongText_IsNotCut() =>
        Assert.Equal(1002, Tokenizer.Count(string.Concat(Enumerable.Repeat("the ", 1000))));

    [Fact]
    public void Encode_ManyThreads_GivesTheSameIds()
    {
        var expected = Tokenizer.Encode("Crème brûlée, 한국어 and cortisol", 256);
        Parallel.For(0, 500, _ => Assert.Equal(expected, Tokenizer.Encode("Crème brûlée, 한국어 and cortisol", 256)));
    }
}
