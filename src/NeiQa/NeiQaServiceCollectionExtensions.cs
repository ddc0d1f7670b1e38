using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using NeiQa.Answering;
using NeiQa.Answering.Abstaining;
using NeiQa.Answering.Safety;
using NeiQa.Documents;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;
using NeiQa.Retrieval;

namespace NeiQa;

/// <summary>Registers the engine.</summary>
public static class NeiQaServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="AnswerService"/>, <see cref="SearchService"/>, <see cref="Library"/>, <see cref="Prompts"/> and the
    /// hosted service that indexes the corpus at start.
    /// </summary>
    /// <exception cref="OptionsValidationException">Thrown at start; the message names the key that cannot work.</exception>
    public static IServiceCollection AddNeiQa(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NeiQaOptions>().Bind(configuration.GetSection(NeiQaOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NeiQaOptions>, NeiQaOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHybridCache();
        services.AddSingleton<NeiQaPaths>();
        AddEmbeddings(services);
        AddIndexing(services);
        AddAnswering(services);
        services.AddHostedService(CreateIndexing);
        services.AddHostedService<StartCheck>();
        return services;
    }

    /// <summary>The safety rail is loaded meanwhile; the models come before the indexer, so that they outlast it.</summary>
    private static IndexingService CreateIndexing(IServiceProvider provider)
    {
        _ = provider.GetRequiredService<SafetyLoading>();
        Func<CancellationToken, Task> fit = provider.GetRequiredService<AbstentionFit>().RunAsync;
        return ActivatorUtilities.CreateInstance<IndexingService>(provider, fit);
    }

    private static void AddEmbeddings(IServiceCollection services)
    {
        services.AddSingleton(provider => new ModelFiles(Options(provider).Embedding));
        services.AddSingleton<OnnxEmbeddingGenerator>();
        services.AddSingleton<AnswerabilityModel>();
        services.AddSingleton<QuestionAdapter>();
        services.AddSingleton<QuestionPrior>();
        services.AddSingleton<WordVectors>();
        services.AddSingleton<QuestionEmbedder>();
        services.AddSingleton(provider => provider.GetRequiredService<OnnxEmbeddingGenerator>().Tokenizer);
    }

    private static void AddIndexing(IServiceCollection services)
    {
        services.AddSingleton(provider => new Corpus(provider.GetRequiredService<NeiQaPaths>().Corpus));
        services.AddSingleton(provider => new IndexFile(Path.Combine(provider.GetRequiredService<NeiQaPaths>().Data, "index.db")));
        services.AddSingleton(provider => new PassageIndex(provider.GetRequiredService<IndexFile>(), Options(provider).Embedding.Dimensions));
        services.AddSingleton(provider => new PassageStore(provider.GetRequiredService<PassageIndex>(), Options(provider).Embedding.Dimensions));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Ingestion>(provider, Options(provider).Embedding.MaxTokens));
        services.AddSingleton<QuestionPriority>();
        services.AddSingleton<IndexProgressBoard>();
        services.AddSingleton(provider => new Library(
            provider.GetRequiredService<PassageIndex>(), provider.GetRequiredService<IndexProgressBoard>(), provider.GetRequiredService<OnnxEmbeddingGenerator>()));
    }

    private static void AddAnswering(IServiceCollection services)
    {
        services.AddSingleton<EnglishWords>();
        services.AddSingleton<SpellingCorrector>();
        services.AddSingleton(provider => LayTerms.Load(Path.Combine(provider.GetRequiredService<NeiQaPaths>().Prompts, "lay-terms.txt")));
        services.AddSingleton<QueryUnderstanding>();
        services.AddSingleton<Retriever>();
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<EvidenceFinder>();
        services.AddSingleton<Prompts>();
        services.AddSingleton<Abstention>();
        services.AddSingleton<AbstentionFit>();
        services.AddSingleton<ExtractiveAnswerer>();
        services.AddSingleton(provider => SafetyRail.Load(
            Path.Combine(provider.GetRequiredService<NeiQaPaths>().Prompts, "safety"), provider.GetRequiredService<ModelFiles>(),
            provider.GetRequiredService<OnnxEmbeddingGenerator>().EmbedQuery, provider.GetRequiredService<NeiQaPaths>().Data));
        services.AddSingleton<SafetyLoading>();
        services.AddSingleton(provider => KernelFactory.Create(Options(provider).Chat));
        services.AddSingleton<GeneratedAnswerer>();
        services.AddSingleton(provider => new SearchService(
            provider.GetRequiredService<QuestionReader>(), provider.GetRequiredService<Retriever>(), provider.GetRequiredService<PassageStore>(),
            provider.GetRequiredService<QuestionPriority>(), provider.GetRequiredService<Prompts>()));
        services.AddSingleton(provider => new AnswerService(
            provider.GetRequiredService<SafetyRail>(), provider.GetRequiredService<QuestionEmbedder>(), provider.GetRequiredService<QuestionReader>(), provider.GetRequiredService<EvidenceFinder>(),
            provider.GetRequiredService<Abstention>(), provider.GetRequiredService<ExtractiveAnswerer>(), provider.GetRequiredService<GeneratedAnswerer>(),
            provider.GetRequiredService<PassageStore>(), provider.GetRequiredService<QuestionPriority>(), provider.GetRequiredService<Prompts>()));
    }

    private static NeiQaOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<NeiQaOptions>>().Value;
}
