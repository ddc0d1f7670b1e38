using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class AnswerabilityHeadTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    private const string Cortisol = "Hormonal Orchestration. Cortisol, released by the adrenal glands, suppresses immune cells when it stays high for long.";

    [Theory]
    [InlineData("What does too much cortisol do to the immune system?", "What does cortisol cost in a pharmacy?")]
    [InlineData("Where does cortisol come from?", "How is cortisol measured in a laboratory?")]
    public void Judge_SameTextAnotherQuestion_SupportsTheOneThatItAnswers(string answered, string unanswered) =>
        Assert.True(model.Answerability.Judge(answered, Cortisol).Support > model.Answerability.Judge(unanswered, Cortisol).Support + 1);

    [Fact]
    public void Pool_QuestionAndText_AreMeansOfTheirOwnTokensWithoutTheFirst()
    {
        // Four tokens of one layer: the first belongs to neither, one to the question, two to the text.
        IEnumerable<float> tokens = [9, 1, 2, 4];
        float[] layer = [.. tokens.SelectMany(value => Enumerable.Repeat(value, AnswerabilityHead.Width))];
        float[] pooled = AnswerabilityHead.Pool([layer, layer, layer, layer], 4, 2);
        Assert.Equal(AnswerabilityHead.Pooled, pooled.Length);
        Assert.Equal((1f, 3f), (pooled[0], pooled[AnswerabilityHead.Width]));
    }

    [Fact]
    public void Load_SeveralHeadsWritten_ScoreAsBefore()
    {
        string path = Path.GetTempFileName();
        try
        {
            float[] pooled = [.. Enumerable.Range(0, AnswerabilityHead.Pooled).Select(i => i % 7f)];
            IEnumerable<float> each = [0.5f, -2];
            AnswerabilityHead[] heads = [.. each.Select(weight => new AnswerabilityHead([.. Enumerable.Repeat(weight, AnswerabilityHead.Size)]))];
            AnswerabilityHead.Write(path, heads);
            Assert.Equal(heads.Select(head => head.Score(pooled)), AnswerabilityHead.Load(path).Select(head => head.Score(pooled)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
