using System.Numerics.Tensors;
using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class WordVectorsTests
{
    private static readonly WordVectors Vectors = new(new ModelFiles(new EmbeddingOptions()));

    [Theory]
    [InlineData("bacteria", "virus", "price")]
    [InlineData("swelling", "inflammation", "doctor")]
    [InlineData("testosterone", "estrogen", "table")]
    public void Of_WordsOfOneKind_AreNearerThanOthers(string word, string near, string far)
    {
        float Cosine(string other) => TensorPrimitives.Dot<float>(Vectors.Of(word), Vectors.Of(other));

        Assert.True(Cosine(near) > Cosine(far) + 0.1f);
        Assert.Equal(1, Cosine(word), 4);
    }

    [Fact]
    public void Rarity_FollowsHowCommonAWordIs()
    {
        Assert.True(Vectors.Rarity("the") < Vectors.Rarity("doctor"));
        Assert.True(Vectors.Rarity("doctor") < Vectors.Rarity("estrogen"));
        Assert.Equal(1, Vectors.Rarity("ipamorelin"), 4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    public void Of_NoWord_IsAVectorStill(string word) => Assert.All(Vectors.Of(word), value => Assert.True(float.IsFinite(value)));
}
