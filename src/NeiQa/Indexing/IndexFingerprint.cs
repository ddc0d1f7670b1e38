using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeiQa.Chunking;
using NeiQa.Embeddings;
using NeiQa.Indexing.Storage;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing;

/// <summary>What an index depends on besides the documents. Where it differs, the index is built anew.</summary>
internal static class IndexFingerprint
{
    /// <summary>The fingerprint of an index made by this program with this model, in lower-case hex.</summary>
    public static string Of(ModelFiles model)
    {
        string parts = string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Fingerprint}|chunker {Chunker.Version}|words {TextAnalyzer.Version}|schema {IndexSchema.Version}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}
