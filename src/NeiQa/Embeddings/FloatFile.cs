using System.Runtime.InteropServices;

namespace NeiQa.Embeddings;

/// <summary>Files of little-endian floats, as fits write them.</summary>
internal static class FloatFile
{
    /// <summary>The floats in rows of equal length.</summary>
    public static IEnumerable<float[]> Read(string path, int width) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray().Chunk(width);

    /// <summary>Writes rows as <see cref="Read"/> reads them.</summary>
    public static void Write(string path, IEnumerable<float[]> rows) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(rows.SelectMany(row => row).ToArray().AsSpan()).ToArray());
}
