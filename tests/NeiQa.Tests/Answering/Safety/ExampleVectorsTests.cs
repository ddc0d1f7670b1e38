using NeiQa.Answering.Safety;

namespace NeiQa.Tests.Answering.Safety;

[Collection(SafetyTests.Name)]
public sealed class ExampleVectorsTests(SafetyFixture fixture)
{
    private static readonly string[] Texts = [.. ExamplePhrase.Load(SafetyFixture.Folder).Select(phrase => phrase.Text)];

    /// <summary>With NEIQA_UPDATE=1 the test writes the file anew instead: run it so after a change of the examples.</summary>
    [Fact]
    public void Shipped_Vectors_AreThoseOfTheExamples()
    {
        if (Environment.GetEnvironmentVariable("NEIQA_UPDATE") == "1")
        {
            var fresh = ExampleVectors.Load(Path.GetTempPath(), null, fixture.Files.Fingerprint);
            fresh.Complete(Texts, fixture.Embed);
            fresh.Write(Path.Combine(SafetyFixture.Folder, ExampleVectors.FileName), Texts);
        }

        var shipped = ExampleVectors.Load(SafetyFixture.Folder, null, fixture.Files.Fingerprint);

        Assert.Equal(0, shipped.Complete(Texts, _ => throw new InvalidOperationException("A phrase has no stored vector: run this test with NEIQA_UPDATE=1.")));
        Assert.All(Texts.Where((_, i) => i % 50 == 0), text => Assert.True(Cosine(shipped.Of(text), fixture.Embed(text)) > 0.999));
    }

    [Fact]
    public void Complete_PhraseAdded_IsEmbeddedOnceAndCached()
    {
        var cache = Directory.CreateTempSubdirectory("neiqa-vectors-");
        string[] texts = [.. Texts, "an example that nobody wrote before"];

        var embedded = new List<string>();
        float[] Embed(string text)
        {
            embedded.Add(text);
            return fixture.Embed(text);
        }

        var first = ExampleVectors.Load(SafetyFixture.Folder, cache.FullName, fixture.Files.Fingerprint);
        first.Complete(texts, Embed);
        var second = ExampleVectors.Load(SafetyFixture.Folder, cache.FullName, fixture.Files.Fingerprint);
        second.Complete(texts, Embed);

        Assert.Equal([texts[^1]], embedded);
        Assert.Equal(first.Of(texts[^1]), second.Of(texts[^1]));
        cache.Delete(recursive: true);
    }

    [Fact]
    public void Load_VectorsOfAnotherModel_ArePassedOver() =>
        Assert.Equal(2, ExampleVectors.Load(SafetyFixture.Folder, null, "another model").Complete(Texts[..2], fixture.Embed));

    [Fact]
    public void Load_FileCutShort_KeepsWhatIsWhole()
    {
        var folder = Directory.CreateTempSubdirectory("neiqa-vectors-");
        var shipped = File.ReadAllBytes(Path.Combine(SafetyFixture.Folder, ExampleVectors.FileName));
        File.WriteAllBytes(Path.Combine(folder.FullName, ExampleVectors.FileName), shipped[..(shipped.Length / 2)]);

        var vectors = ExampleVectors.Load(folder.FullName, null, fixture.Files.Fingerprint);

        Assert.InRange(vectors.Complete(Texts, fixture.Embed), 1, Texts.Length - 1);
        folder.Delete(recursive: true);
    }

    private static float Cosine(float[] left, float[] right) => System.Numerics.Tensors.TensorPrimitives.CosineSimilarity<float>(left, right);
}
