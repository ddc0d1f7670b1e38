using System.Text;

namespace NeiQa.Embeddings;

/// <summary>
/// Lets values inside an ONNX graph be read as outputs and leaves the file as it is: a protobuf message that follows
/// another is merged into it, so a few bytes that name the outputs are added to the model as it is loaded.
/// </summary>
internal static class InnerOutputs
{
    // Field numbers of onnx.proto.
    private const int ModelGraph = 7, GraphOutput = 12, ValueName = 1, ValueType = 2, TypeTensor = 1, TensorElement = 1, TensorShape = 2;
    private const int ShapeDimension = 1, DimensionValue = 1, DimensionName = 2;
    private const byte Float32 = 1;

    /// <summary>The model with further outputs.</summary>
    /// <param name="model">An ONNX file's bytes.</param>
    /// <param name="names">Values of the graph, each 1 × tokens × <paramref name="width"/>.</param>
    /// <param name="width">Floats a token.</param>
    public static byte[] AddTo(byte[] model, IEnumerable<string> names, int width)
    {
        byte[] shape =
        [
            .. Message(ShapeDimension, Number(DimensionValue, 1)),
            .. Message(ShapeDimension, Message(DimensionName, "tokens"u8.ToArray())),
            .. Message(ShapeDimension, Number(DimensionValue, width)),
        ];
        byte[] type = Message(TypeTensor, [.. Number(TensorElement, Float32), .. Message(TensorShape, shape)]);
        var outputs = names.SelectMany(name => Message(GraphOutput, [.. Message(ValueName, Encoding.ASCII.GetBytes(name)), .. Message(ValueType, type)]));
        return [.. model, .. Message(ModelGraph, [.. outputs])];
    }

    private static byte[] Message(int field, byte[] content) => [(byte)((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, int value) => [(byte)(field << 3), .. Varint(value)];

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
