using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class QuestionAdapterTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    [Fact]
    public void Apply_OneRow_AddsItTimesTheVectorToTheLast()
    {
        float[] map = new float[QuestionAdapter.Size], vector = new float[QuestionAdapter.Width];
        (map[QuestionAdapter.Width + 1], map[(QuestionAdapter.Width * QuestionAdapter.Width) + 1], vector[1]) = (2, 5, 3);
        Assert.Equal(11, QuestionAdapter.Apply(map, vector)[1]);
    }

    [Fact]
    public void Adapt_EmbedderOfOnesOwn_ChangesNothing()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "another graph");
            var adapter = new QuestionAdapter(new ModelFiles(new EmbeddingOptions { ModelPath = path }));
            float[] vector = new float[QuestionAdapter.Width];
            vector[0] = 1;
            Assert.All(adapter.Adapt(vector, "What is sleep?"), value => Assert.Equal(0, value));
            Assert.Contains(new QuestionAdapter(model.Files).Adapt(vector, "What is sleep?"), value => value != 0);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
