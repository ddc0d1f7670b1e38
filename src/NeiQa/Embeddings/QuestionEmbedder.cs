using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace NeiQa.Embeddings;

/// <summary>Embeds questions; one that is asked again does not pay twice.</summary>
internal sealed class QuestionEmbedder(OnnxEmbeddingGenerator embedder, HybridCache cache)
{
    private static readonly HybridCacheEntryOptions Options = new()
    {
        Expiration = TimeSpan.FromHours(1),
        LocalCacheExpiration = TimeSpan.FromHours(1),
    };

    /// <summary>The question's vector, of unit length. Not to be changed: it is shared.</summary>
    public async ValueTask<float[]> EmbedAsync(string text, CancellationToken cancellationToken)
    {
        // The cache's keys may have 1,024 characters, a question more.
        string key = "question " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var entry = await cache.GetOrCreateAsync(
            key, (embedder, text), static (state, _) => ValueTask.FromResult(new Vector(state.embedder.EmbedQuery(state.text))), Options, cancellationToken: cancellationToken);
        return entry.Values;
    }

    /// <summary>Immutable, so the cache hands out the same object instead of copies.</summary>
    [ImmutableObject(true)]
    private sealed record Vector(float[] Values);
}
