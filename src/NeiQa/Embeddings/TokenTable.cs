using Google.Protobuf;

namespace NeiQa.Embeddings;

/// <summary>Reads a tensor out of an ONNX file: the runtime gives a graph's outputs, not its weights.</summary>
internal static class TokenTable
{
    // Field numbers of onnx.proto: ModelProto.graph, GraphProto.initializer, TensorProto.name and TensorProto.raw_data.
    private const int Graph = 7, Initializer = 5, Name = 8, RawData = 9;

    /// <summary>The bytes of an initializer.</summary>
    /// <exception cref="ModelFileException">The graph has none of the name and length.</exception>
    public static byte[] Read(string path, string name, int length)
    {
        var file = new ArraySegment<byte>(File.ReadAllBytes(path));
        var tensors = Values(file, Graph).SelectMany(graph => Values(graph, Initializer));
        foreach (var tensor in tensors.Where(tensor => Values(tensor, Name).Any(value => ByteString.CopyFrom(value).ToStringUtf8() == name)))
        {
            if (Values(tensor, RawData).FirstOrDefault() is var data && data.Count == length)
            {
                return [.. data];
            }
        }

        throw new ModelFileException($"The model file {path} has no weights \"{name}\" of {length} bytes. Restore the file from the release or build again.");
    }

    /// <summary>The values of a field that is a message, a text or bytes, where they lie: most of the file is weights, which are not copied.</summary>
    private static IEnumerable<ArraySegment<byte>> Values(ArraySegment<byte> message, int field)
    {
        byte[] file = message.Array!;
        using var input = new CodedInputStream(file, message.Offset, message.Count);
        for (uint tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            // A position counts from the start of the file.
            int start = (int)input.Position;
            input.SkipLastField();
            if (WireFormat.GetTagFieldNumber(tag) == field)
            {
                int end = (int)input.Position;
                using var value = new CodedInputStream(file, start, end - start);
                int count = value.ReadLength();
                yield return new ArraySegment<byte>(file, end - count, count);
            }
        }
    }
}
