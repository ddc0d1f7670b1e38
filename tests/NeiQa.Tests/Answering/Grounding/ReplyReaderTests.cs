using NeiQa.Answering.Grounding;

namespace NeiQa.Tests.Answering.Grounding;

public sealed class ReplyReaderTests
{
    [Theory]
    [InlineData("Cortisol lowers inflammation [1].", "Cortisol lowers inflammation.", 1)]
    [InlineData("Cortisol lowers inflammation. [1]", "Cortisol lowers inflammation.", 1)]
    [InlineData("Cortisol lowers inflammation.[1][2]", "Cortisol lowers inflammation.", 1, 2)]
    [InlineData("Cortisol lowers inflammation [1, 2].", "Cortisol lowers inflammation.", 1, 2)]
    [InlineData("Cortisol lowers inflammation [1], [2].", "Cortisol lowers inflammation.", 1, 2)]
    [InlineData("Cortisol lowers inflammation [1-3].", "Cortisol lowers inflammation.", 1, 3, 2)]
    [InlineData("Cortisol lowers inflammation (1).", "Cortisol lowers inflammation.", 1)]
    [InlineData("Cortisol lowers inflammation (Passage 2).", "Cortisol lowers inflammation.", 2)]
    [InlineData("Cortisol lowers inflammation (see passages 2 and 3).", "Cortisol lowers inflammation.", 2, 3)]
    [InlineData("Cortisol lowers inflammation [Passage 2].", "Cortisol lowers inflammation.", 2)]
    [InlineData("According to passage 2, cortisol lowers inflammation.", "Cortisol lowers inflammation.", 2)]
    [InlineData("Passage 2 states that cortisol lowers inflammation.", "Cortisol lowers inflammation.", 2)]
    [InlineData("[2] Cortisol lowers inflammation.", "Cortisol lowers inflammation.", 2)]
    [InlineData("- **Cortisol** lowers inflammation [1].", "Cortisol lowers inflammation.", 1)]
    [InlineData("1. Cortisol lowers inflammation [4].", "Cortisol lowers inflammation.", 4)]
    [InlineData("## Cortisol lowers inflammation [1].", "Cortisol lowers inflammation.", 1)]
    public void Read_MarkedSentence_GivesTextAndNumbers(string reply, string text, params int[] passages)
    {
        var sentence = Assert.Single(Assert.Single(ReplyReader.Read(reply)));

        Assert.Equal(text, sentence.Text);
        Assert.Equal(passages, sentence.Passages);
    }

    [Fact]
    public void Read_MarksBehindTheStop_BelongToTheSentenceBefore()
    {
        var sentences = ReplyReader.Read("Cortisol falls. [1] Estrogen rises. [2]").SelectMany(line => line).ToList();

        Assert.Equal([("Cortisol falls.", 1), ("Estrogen rises.", 2)], sentences.Select(sentence => (sentence.Text, Assert.Single(sentence.Passages))));
    }

    [Theory]
    [InlineData("Licinio wrote in volume 33(10) in 2000.")]
    [InlineData("NOT IN DOCUMENTS")]
    [InlineData("Cortisol (a hormone) falls.")]
    public void Read_NoMark_CitesNothing(string reply) => Assert.All(Assert.Single(ReplyReader.Read(reply)), sentence => Assert.Empty(sentence.Passages));

    [Fact]
    public void Read_InvisibleCharacters_AreLeftOut() =>
        Assert.Equal("Cortisol falls.", Assert.Single(Assert.Single(ReplyReader.Read("Corti\u200bsol \u202efalls [1]."))).Text);

    [Fact]
    public void Read_EndlessReply_IsCut() => Assert.InRange(ReplyReader.Read(new string('a', 5_000_000)).SelectMany(line => line).Sum(sentence => sentence.Text.Length), 1, 10_000);
}
