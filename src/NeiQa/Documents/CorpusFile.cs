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
    /// <summary>Larger files are refused: one takes some twenty times its size in memory while it is read.</summary>
    private const long MaxBytes = 64 * 1_048_576;

    /// <summary>The file's name in words: <c>neuroendocrine-immune-axis.txt</c> is "Neuroendocrine immune axis".</summary>
    public string NameInWords
    {
        get
        {
            string words = System.IO.Path.GetFileNameWithoutExtension(Path).Replace('-', ' ').Replace('_', ' ').Trim();
            return words.Length == 0 ? Path : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
        }
    }

    /// <summary>Size and time of change, by which an unchanged file is known without reading it.</summary>
    /// <exception cref="IOException">The file has gone.</exception>
    public string Stamp
    {
        get
        {
            var info = new FileInfo(FullPath);
            return string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}");
        }
    }

    /// <summary>Reads the bytes and hashes them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnreadableDocumentException">It is empty, or larger than <see cref="MaxBytes"/>.</exception>
    public async Task<(CorpusFile File, byte[] Bytes)> ReadAsync(CancellationToken cancellationToken)
    {
        long length = new FileInfo(FullPath).Length;
        if (length == 0)
        {
            // Nor is it opened: a pipe has no length, and would be waited for.
            throw new UnreadableDocumentException(UnreadableDocumentException.NoText);
        }

        if (length > MaxBytes)
        {
            throw new UnreadableDocumentException($"The file has {length / 1_048_576} MB, more than {MaxBytes / 1_048_576}. Split it into smaller files.");
        }

        byte[] bytes = await File.ReadAllBytesAsync(FullPath, cancellationToken);
        return (this with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, bytes);
    }
}
