using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class OnnxEmbeddingGeneratorTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    private static readonly string[] Sentences =
        [.. Enumerable.Range(1, 40).Select(i => string.Concat(Enumerable.Repeat($"Hormone {i} acts on cells. ", i % 7 + 1)))];

    public static TheoryData<int> Texts => Golden.Texts;

    [Theory]
    [MemberData(nameof(Texts))]
    public void EmbedPassage_GoldenText_MatchesTheReference(int line)
    {
        var golden = Golden.Text(line);
        Assert.InRange(TensorPrimitives.CosineSimilarity<float>(golden.Embedding, model.Generator.EmbedPassage(golden.Text)), 0.999f, 1.001f);
    }

    [Fact]
    public async Task GenerateAsync_ManyTexts_KeepsTheirOrderAndEqualsOneByOne()
    {
        var embeddings = await model.Generator.GenerateAsync(Sentences, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Sentences.Select(model.Generator.EmbedPassage), embeddings.Select(embedding => embedding.Vector.ToArray()));
    }

    [Fact]
    public async Task GenerateAsync_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => model.Generator.GenerateAsync(Sentences, cancellationToken: new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D lone")]
    public void EmbedQuery_TextWithLittleInIt_HasUnitLength(string text) =>
        Assert.Equal(1f, TensorPrimitives.Norm<float>(model.Generator.EmbedQuery(text)), 3);

    [Fact]
    public void Embed_WithPrefixes_EqualsTheTextWithThePrefix()
    {
        using var prefixed = new OnnxEmbeddingGenerator(new ModelFiles(new EmbeddingOptions { QueryPrefix = "query: ", PassagePrefix = "passage: " }));
        Assert.Equal(model.Generator.EmbedQuery("query: cortisol"), prefixed.EmbedQuery("cortisol"));
        Assert.Equal(model.Generator.EmbedQuery("passage: cortisol"), prefixed.EmbedPassage("cortisol"));
    }

    [Fact]
    public async Task Dispose_WhileOthersEmbed_LetsThemEndAndRefusesTheNext()
    {
        var expected = model.Generator.EmbedPassage(Sentences[6]);
        for (var round = 0; round < 5; round++)
        {
            var generator = new OnnxEmbeddingGenerator(model.Files);
            using var started = new CountdownEvent(4);
            var embedding = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() => EmbedUntilDisposed(generator, started, expected), TaskCreationOptions.LongRunning)).ToArray();
            started.Wait(TestContext.Current.CancellationToken);
            generator.Dispose();
            await Task.WhenAll(embedding);
        }
    }

    [Fact]
    public void GetService_Metadata_NamesModelAndDimensions()
    {
        var metadata = ((IEmbeddingGenerator)model.Generator).GetService<EmbeddingGeneratorMetadata>();
        Assert.Equal("all-MiniLM-L6-v2.int8", metadata!.DefaultModelId);
        Assert.Equal(384, metadata.DefaultModelDimensions);
    }

    [Fact]
    public void Constructor_OtherDimensions_NamesTheKey()
    {
        var files = new ModelFiles(new EmbeddingOptions { Dimensions = 768 });
        var exception = Assert.Throws<ModelFileException>(() => new OnnxEmbeddingGenerator(files));
        Assert.Contains("NeiQa:Embedding:Dimensions", exception.Message, StringComparison.Ordinal);
    }

    private static void EmbedUntilDisposed(OnnxEmbeddingGenerator generator, CountdownEvent started, float[] expected)
    {
        try
        {
            for (var run = 0; ; run++)
            {
                Assert.Equal(expected, generator.EmbedPassage(Sentences[6]));
                if (run == 0)
                    started.Signal();
            }
        }
        catch (ObjectDisposedException)
        {
            // What a run that begins too late is told.
        }
    }
}
