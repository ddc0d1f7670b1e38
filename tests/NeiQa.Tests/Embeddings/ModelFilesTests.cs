using System.Security.Cryptography;
using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

public sealed class ModelFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neiqa-model").FullName;

    public ModelFilesTests()
    {
        foreach (var name in new[] { ModelFiles.EmbedderFile, ModelFiles.AnswerabilityFile, ModelFiles.AnswerabilityHeadFile, ModelFiles.QuestionAdapterFile, ModelFiles.QuestionPriorFile, ModelFiles.VocabularyFile, ModelFiles.EnglishWordsFile })
            File.CreateSymbolicLink(Path.Combine(_folder, name), Path.Combine(AppContext.BaseDirectory, "model", name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ModelFiles.EmbedderFile, "af23413843be15e7821b5e70621e23333d0f98620a7930d37dfc327b7436f68e")]
    [InlineData(ModelFiles.AnswerabilityFile, "f8415e6cba8aa23ac756d25eec0267fa9717cfb6ed593aa9e6f33751c2585329")]
    [InlineData(ModelFiles.VocabularyFile, "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3")]
    [InlineData(ModelFiles.EnglishWordsFile, "a3ec34c586683c75bdc76ca9dd26a5ab5e21c9afc4fb5c684fd20072e2d94e56")]
    public void Constructor_AlteredFile_NamesFileExpectedHashAndRemedy(string name, string sha256)
    {
        Replace(name, "altered");
        AssertNames(Load(new EmbeddingOptions()), name, sha256, "Restore");
    }

    [Theory]
    [InlineData(ModelFiles.EmbedderFile)]
    [InlineData(ModelFiles.AnswerabilityFile)]
    [InlineData(ModelFiles.AnswerabilityHeadFile)]
    [InlineData(ModelFiles.QuestionAdapterFile)]
    [InlineData(ModelFiles.QuestionPriorFile)]
    [InlineData(ModelFiles.VocabularyFile)]
    [InlineData(ModelFiles.EnglishWordsFile)]
    public void Constructor_MissingFile_NamesFileAndRemedy(string name)
    {
        File.Delete(Path.Combine(_folder, name));
        AssertNames(Load(new EmbeddingOptions()), name, "missing", "Restore");
    }

    [Fact]
    public void Constructor_OtherModelOfAnotherHash_NamesTheKeyAndBothHashes()
    {
        var path = Replace("other.onnx", "weights");
        var exception = Load(new EmbeddingOptions { ModelPath = path, Sha256 = new string('0', 64) });
        AssertNames(exception, "other.onnx", new string('0', 64), Sha256Of(path));
    }

    [Fact]
    public void Constructor_OtherModelMissing_NamesTheKey()
    {
        var exception = Load(new EmbeddingOptions { ModelPath = "/nowhere/other.onnx" });
        AssertNames(exception, "/nowhere/other.onnx", "missing", "NeiQa:Embedding:ModelPath");
    }

    [Fact]
    public void Constructor_OtherModelOfTheNamedHash_IsTaken()
    {
        var path = Replace("other.onnx", "weights");
        Assert.Equal(path, new ModelFiles(new EmbeddingOptions { ModelPath = path, Sha256 = Sha256Of(path).ToUpperInvariant() }, _folder).Embedder);
    }

    [Fact]
    public void Fingerprint_AnythingAnEmbeddingDependsOn_ChangesIt()
    {
        var path = Replace("other.onnx", "weights");
        EmbeddingOptions[] all =
        [
            new(),
            new() { ModelPath = path },
            new() { QueryPrefix = "query: " },
            new() { PassagePrefix = "query: " },
            new() { MaxTokens = 128 },
            new() { Dimensions = 128 },
        ];
        Assert.Equal(all.Length, all.Select(options => new ModelFiles(options, _folder).Fingerprint).Distinct().Count());
        Assert.Equal(new ModelFiles(new EmbeddingOptions(), _folder).Fingerprint, new ModelFiles(new EmbeddingOptions()).Fingerprint);
    }

    private ModelFileException Load(EmbeddingOptions options) => Assert.Throws<ModelFileException>(() => new ModelFiles(options, _folder));

    private string Replace(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.Delete(path);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Sha256Of(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static void AssertNames(ModelFileException exception, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
}
