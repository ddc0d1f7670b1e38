using System.Globalization;
using System.Security.Cryptography;

namespace NeiQa.Documents;

/// <summary>A file of the corpus folder.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Path">The path under the corpus folder, <c>/</c> between folders.</param>
/// <param name="FullPath">Where the file is.</param>
/// <param name="Sha256">Of its bytes, lower-case hex; empty until <see cref="ReadAsync"/>.</param>
internal sealed record CorpusFile(string Id, string Path, string FullPath, string Sha256 = "")
{
    /// <summary>The file's name in words: <c>neuroendocrine-immune-axis.txt</c> is "Neuroendocrine immune axis".</summary>
    public string NameInWords
    {
        get
        {
            string words = System.IO.Path.GetFileNameWithoutExtension(Path).Replace('-', ' ').Replace('_', ' ').Trim();
            return words.Length == 0 ? Path : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
        }
    }

    /// <summary>Reads the bytes and hashes them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<(CorpusFile File, byte[] Bytes)> ReadAsync(CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(FullPath, cancellationToken);
        return (this with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, bytes);
    }
}
