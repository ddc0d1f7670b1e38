namespace NeiQa.Tests.Embeddings;

public sealed class AnswerabilityModelTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    public static TheoryData<int> Pairs => Golden.Pairs;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Score_GoldenPair_MatchesTheReference(int line)
    {
        var golden = Golden.Pair(line);
        Assert.InRange(model.Answerability.Score(golden.Question, golden.Text), golden.Logit - 0.05f, golden.Logit + 0.05f);
    }

    [Fact]
    public void ScoreAll_SeveralTexts_EqualsOneByOneInOrder()
    {
        string[] texts = ["Cortisol suppresses immunity.", "The weather is fine.", "", "Cortisol is a hormone of the adrenal glands."];
        var scores = model.Answerability.ScoreAll("What does cortisol do to immunity?", texts, TestContext.Current.CancellationToken);
        Assert.Equal(texts.Select(text => model.Answerability.Score("What does cortisol do to immunity?", text)), scores);
    }
}
