using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NeiQa.Benchmarks.Harness;
using NeiQa.Embeddings;

namespace NeiQa.Benchmarks.Data;

/// <summary>Embeds texts once; later runs with the same texts and model read the vectors from the data folder.</summary>
internal sealed class VectorCache(ModelFiles files, OnnxEmbeddingGenerator embedder)
{
    /// <summary>The vectors of texts, in their order.</summary>
    public VectorSet Get(string name, IReadOnlyList<string> texts)
    {
        var path = Path.Combine(RepositoryFolder.Cache, $"{name}-{Key(texts)}.vectors");
        var vectors = new VectorSet(texts.Count);
        if (File.Exists(path))
        {
            Read(path, vectors);
            return vectors;
        }

        Embed(name, texts, vectors);
        Write(path, vectors);
        return vectors;
    }

    private void Embed(string name, IReadOnlyList<string> texts, VectorSet vectors)
    {
        var done = 0;
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            embedder.EmbedPassage(texts[index]).CopyTo(vectors[index]);
            if (Interlocked.Increment(ref done) is var count && count % 5_000 == 0)
            {
                Console.Error.WriteLine($"embedded {count:N0} of {texts.Count:N0} {name}");
            }
        });
    }

    private static void Read(string path, VectorSet vectors)
    {
        using var stream = File.OpenRead(path);
        for (var i = 0; i < vectors.Count; i++)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(vectors[i]));
        }
    }

    /// <summary>Writes vectors as 32-bit floats one after another; the file is there whole or not at all.</summary>
    public static void Write(string path, VectorSet vectors)
    {
        var unfinished = path + ".part";
        using (var stream = File.Create(unfinished))
        {
            for (var i = 0; i < vectors.Count; i++)
            {
                stream.Write(MemoryMarshal.AsBytes(vectors[i]));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private string Key(IReadOnlyList<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(files.Fingerprint));
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
