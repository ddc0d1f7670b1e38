using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace NeiQa.Evaluation;

/// <summary>A set's documents as files, with a data folder of their own beside them, kept by their content.</summary>
/// <param name="CorpusFolder">The files.</param>
/// <param name="DataFolder">Where their index goes.</param>
internal sealed record WrittenCorpus(string CorpusFolder, string DataFolder)
{
    /// <summary>The service's configuration, over these folders.</summary>
    public IConfiguration Over(IConfiguration configuration) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["NeiQa:CorpusPath"] = CorpusFolder, ["NeiQa:DataPath"] = DataFolder })
        .Build();

    /// <summary>Where the indexes of sets go: a folder under the service's data.</summary>
    public static string Root(IConfiguration configuration) => Path.Combine(NeiQaPaths.Root, configuration["NeiQa:DataPath"] ?? new NeiQaOptions().DataPath, "eval");

    /// <summary>Writes the documents, unless the same ones were written before.</summary>
    /// <param name="root">The folder for all sets.</param>
    /// <param name="documents">The documents.</param>
    public static WrittenCorpus Write(string root, IReadOnlyList<TextDocument> documents)
    {
        string folder = Path.Combine(root, Hash(documents));
        var written = new WrittenCorpus(Path.Combine(folder, "corpus"), Path.Combine(folder, "data"));
        if (Directory.Exists(written.CorpusFolder))
        {
            return written;
        }

        string half = written.CorpusFolder + ".half";
        Directory.CreateDirectory(half);
        foreach (var document in documents)
        {
            File.WriteAllText(Path.Combine(half, document.FileName + ".txt"), document.Content);
        }

        Directory.Move(half, written.CorpusFolder);
        return written;
    }

    /// <summary>Documents that are files already.</summary>
    /// <param name="root">The folder for all sets.</param>
    /// <param name="corpus">The files.</param>
    public static WrittenCorpus Of(string root, string corpus)
    {
        string full = Path.GetFullPath(corpus);
        return new WrittenCorpus(full, Path.Combine(root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..16], "data"));
    }

    private static string Hash(IReadOnlyList<TextDocument> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in documents)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{document.FileName}\0{document.Content}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
