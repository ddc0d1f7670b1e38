using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NeiQa;

/// <summary>Registers the engine.</summary>
public static class NeiQaServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="Answering.AnswerService"/>, <see cref="Answering.SearchService"/>, <see cref="Indexing.Library"/>,
    /// <see cref="Answering.Prompts"/> and the hosted service that indexes the corpus at start.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Thrown at start; the message names the key that cannot work.</exception>
    public static IServiceCollection AddNeiQa(this IServiceCollection services, IConfiguration configuration) => throw new NotImplementedException();
}
