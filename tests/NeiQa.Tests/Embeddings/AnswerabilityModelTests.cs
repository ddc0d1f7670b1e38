namespace NeiQa.Tests.Embeddings;

public sealed class AnswerabilityModelTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    public static TheoryData<int> Pairs => Golden.Pairs;

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Judge_GoldenPair_MatchesTheReference(int line)
    {
        var golden = Golden.Pair(line);
        Assert.InRange(model.Answerability.Judge(golden.Question, golden.Text).Logit, golden.Logit - 0.05f, golden.Logit + 0.05f);
    }

    [Fact]
    public void JudgeAll_SeveralTexts_EqualsOneByOneInOrder()
    {
        string[] texts = ["Cortisol suppresses immunity.", "The weather is fine.", "", "Cortisol is a hormone of the adrenal glands."];
        var scores = model.Answerability.JudgeAll("What does cortisol do to immunity?", texts, TestContext.Current.CancellationToken);
        Assert.Equal(texts.Select(text => model.Answerability.Judge("What does cortisol do to immunity?", text)), scores);
    }
}
