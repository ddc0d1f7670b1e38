using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering.Safety;
using NeiQa.Embeddings;
using NeiQa.Tests.Answering.Safety;

namespace NeiQa.Tests.Indexing;

/// <summary>The parts of an engine that take long to load and know nothing of the index, loaded once.</summary>
public sealed class EngineFixture : IDisposable
{
    private readonly OnnxEmbeddingGenerator _generator;
    private readonly ModelFiles _files;
    private readonly SafetyRail _safety;

    public EngineFixture()
    {
        _files = new ModelFiles(new EmbeddingOptions());
        _generator = new OnnxEmbeddingGenerator(_files);
        _safety = SafetyRail.Load(SafetyFixture.Folder, _files, _generator.EmbedQuery);
    }

    /// <summary>Puts them in the place of the engine's own; they outlast it.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton(_files).AddSingleton(_generator).AddSingleton(_safety);

    public void Dispose() => _generator.Dispose();
}

/// <summary>The tests that run whole engines.</summary>
[CollectionDefinition]
public sealed class EngineTests : ICollectionFixture<EngineFixture>;
