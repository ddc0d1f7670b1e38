using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace NeiQa.Answering.Safety;

/// <summary>
/// The example phrases' embeddings, kept in a file so that a start need not make them: one byte a dimension beside a
/// scale for each vector. Vectors of another model are passed over.
/// </summary>
internal sealed class ExampleVectors
{
    /// <summary>The file that ships with the phrases.</summary>
    public const string FileName = "examples.vectors";

    private const string CacheName = "safety.vectors";
    private readonly string _fingerprint;
    private readonly string? _cacheFolder;
    private readonly ConcurrentDictionary<string, float[]> _vectors = [];

    private ExampleVectors(string fingerprint, string? cacheFolder) => (_fingerprint, _cacheFolder) = (fingerprint, cacheFolder);

    /// <summary>Reads what is stored beside the phrases and in the cache.</summary>
    public static ExampleVectors Load(string folder, string? cacheFolder, string fingerprint)
    {
        var vectors = new ExampleVectors(fingerprint, cacheFolder);
        vectors.Read(Path.Combine(folder, FileName));
        if (cacheFolder is not null)
        {
            vectors.Read(Path.Combine(cacheFolder, CacheName));
        }

        return vectors;
    }

    /// <summary>The vector of a phrase that is stored or was completed.</summary>
    public float[] Of(string phrase) => _vectors[phrase];

    /// <summary>Embeds the phrases that have no vector, and keeps them in the cache.</summary>
    /// <returns>How many there were.</returns>
    public int Complete(IEnumerable<string> phrases, Func<string, float[]> embed)
    {
        var all = phrases.ToList();
        var missing = all.Where(phrase => !_vectors.ContainsKey(phrase)).ToList();
        // Stored and fresh vectors are rounded alike, so that a cache changes no verdict.
        Parallel.ForEach(missing, phrase => _vectors[phrase] = Unpack(Pack(embed(phrase), out float scale), scale));
        if (missing.Count > 0 && _cacheFolder is not null)
        {
            Directory.CreateDirectory(_cacheFolder);
            Write(Path.Combine(_cacheFolder, CacheName), all);
        }

        return missing.Count;
    }

    /// <summary>Writes the vectors of the phrases to a file, all or nothing.</summary>
    public void Write(string path, IReadOnlyCollection<string> phrases)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        using (var writer = new BinaryWriter(File.Create(temporary)))
        {
            writer.Write(_fingerprint);
            writer.Write(phrases.Count);
            foreach (var phrase in phrases)
            {
                var packed = Pack(_vectors[phrase], out float scale);
                writer.Write(phrase);
                writer.Write(scale);
                writer.Write(packed.Length);
                writer.Write(Array.ConvertAll(packed, value => (byte)value));
            }
        }

        File.Move(temporary, path, overwrite: true);
    }

    private void Read(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)));
        try
        {
            if (reader.ReadString() != _fingerprint)
            {
                return;
            }

            for (int count = reader.ReadInt32(); count > 0; count--)
            {
                var phrase = reader.ReadString();
                float scale = reader.ReadSingle();
                var packed = reader.ReadBytes(reader.ReadInt32());
                _vectors[phrase] = Unpack(Array.ConvertAll(packed, value => (sbyte)value), scale);
            }
        }
        catch (EndOfStreamException)
        {
            // A file cut short holds fewer vectors; the rest is made again.
        }
    }

    private static sbyte[] Pack(float[] vector, out float scale)
    {
        float unit = TensorPrimitives.MaxMagnitude<float>(vector) is var most && most < 0 ? -most / 127 : most / 127;
        scale = unit;
        return Array.ConvertAll(vector, value => unit == 0 ? (sbyte)0 : (sbyte)MathF.Round(value / unit));
    }

    private static float[] Unpack(sbyte[] packed, float scale) => Array.ConvertAll(packed, value => value * scale);
}
