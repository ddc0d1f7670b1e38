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
        using var stream = File.OpenRead(path);
        using var model = new CodedInputStream(stream);
        foreach (var graph in Messages(model, Graph))
        {
            using var fields = graph.CreateCodedInput();
            foreach (var tensor in Messages(fields, Initializer))
            {
                if (RawDataOf(tensor, name) is { } data && data.Length == length)
                {
                    return data;
                }
            }
        }

        throw new ModelFileException($"The model file {path} has no weights \"{name}\" of {length} bytes. Restore the file from the release or build again.");
    }

    private static byte[]? RawDataOf(ByteString tensor, string name)
    {
        using var fields = tensor.CreateCodedInput();
        string? found = null;
        byte[]? data = null;
        for (uint tag = fields.ReadTag(); tag != 0; tag = fields.ReadTag())
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case Name: found = fields.ReadString(); break;
                case RawData: data = fields.ReadBytes().ToByteArray(); break;
                default: fields.SkipLastField(); break;
            }
        }

        return found == name ? data : null;
    }

    private static IEnumerable<ByteString> Messages(CodedInputStream input, int field)
    {
        for (uint tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            if (WireFormat.GetTagFieldNumber(tag) == field)
            {
                yield return input.ReadBytes();
            }
            else
            {
                input.SkipLastField();
            }
        }
    }
}
