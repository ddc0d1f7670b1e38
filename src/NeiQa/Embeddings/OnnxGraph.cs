using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace NeiQa.Embeddings;

/// <summary>
/// A graph from one sequence of tokens to one row of floats. Each run uses one core, so that several run side by side
/// and a run's time does not depend on a thread pool. Safe to use from several threads, and to dispose beneath them: the
/// native model is freed when the last run has ended.
/// </summary>
internal sealed class OnnxGraph : IDisposable
{
    private const string Tokens = "input_ids", Mask = "attention_mask", Types = "token_type_ids";

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly long[] _outputShape;
    private readonly int _innerWidth;

    // The owner and each run under way; freed at nought.
    private int _users = 1;
    private bool _disposed;

    /// <param name="path">The ONNX file.</param>
    /// <param name="output">The output's name, or null for the graph's only one of the right shape.</param>
    /// <param name="outputShape">The output's shape for one sequence, such as [1, 384].</param>
    /// <param name="inner">Values inside the graph that are read as well, each 1 × tokens × <paramref name="innerWidth"/>.</param>
    /// <param name="innerWidth">Floats a token of an inner value.</param>
    /// <exception cref="ModelFileException">The graph does not have these inputs or this output.</exception>
    public OnnxGraph(string path, string? output, long[] outputShape, IReadOnlyList<string>? inner = null, int innerWidth = 0)
    {
        _session = Open(path, inner ?? [], innerWidth);
        _outputShape = outputShape;
        _innerWidth = innerWidth;
        _inputs = [.. _session.InputMetadata.Keys];
        if (!_inputs.Contains(Tokens) || _inputs.Except([Tokens, Mask, Types]).Any())
            throw Unfit(path, $"its inputs are {string.Join(", ", _inputs)}, and {Tokens} with {Mask} are what NeiQa feeds");
        var name = output ?? _session.OutputMetadata.FirstOrDefault(entry => Fits(entry.Value.Dimensions)).Key
            ?? throw Unfit(path, $"it has no output of shape {string.Join(" × ", outputShape)}");
        _outputs = [name, .. inner ?? []];
    }

    /// <summary>Runs the graph on one sequence and writes its row of floats to <paramref name="result"/>.</summary>
    /// <param name="ids">The tokens.</param>
    /// <param name="secondStart">From this token on the type is 1; before it 0.</param>
    /// <param name="result">As long as the output's row.</param>
    /// <param name="inner">One for each inner value, room for tokens × width floats.</param>
    /// <exception cref="ObjectDisposedException">The graph was disposed before.</exception>
    public void Run(IReadOnlyList<int> ids, int secondStart, float[] result, params float[][] inner)
    {
        Enter();
        var buffer = ArrayPool<long>.Shared.Rent(ids.Count * 3);
        try
        {
            Fill(ids, secondStart, buffer);
            Run(ids.Count, buffer, result, inner);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(buffer);
            Leave();
        }
    }

    /// <summary>Refuses further runs; frees the native session at once or with the last run under way.</summary>
    public void Dispose()
    {
        if (!Interlocked.Exchange(ref _disposed, true))
            Leave();
    }

    private void Enter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0 || Volatile.Read(ref _disposed), this);
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _session.Dispose();
        _runOptions.Dispose();
    }

    private static void Fill(IReadOnlyList<int> ids, int secondStart, long[] buffer)
    {
        var count = ids.Count;
        for (var i = 0; i < count; i++)
        {
            buffer[i] = ids[i];
            buffer[count + i] = 1;
            buffer[2 * count + i] = i < secondStart ? 0 : 1;
        }
    }

    private void Run(int count, long[] buffer, float[] result, float[][] inner)
    {
        long[] shape = [1, count];
        using var tokens = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(0, count), shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(count, count), shape);
        using var types = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(2 * count, count), shape);
        var inputs = Array.ConvertAll(_inputs, name => name switch { Tokens => tokens, Mask => mask, _ => types });
        OrtValue[] outputs = [Tensor(result, _outputShape), .. inner.Select(value => Tensor(value.AsMemory(0, count * _innerWidth), [1, count, _innerWidth]))];
        try
        {
            _session.Run(_runOptions, _inputs, inputs, _outputs, outputs);
        }
        finally
        {
            Array.ForEach(outputs, output => output.Dispose());
        }
    }

    private static OrtValue Tensor(Memory<float> values, long[] shape) => OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, shape);

    private bool Fits(int[] dimensions) =>
        dimensions.Length == _outputShape.Length && dimensions.Zip(_outputShape).All(pair => pair.First < 0 || pair.First == pair.Second);

    private static InferenceSession Open(string path, IReadOnlyList<string> inner, int width)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // A pattern is kept for every length of text, and lengths vary.
            EnableMemoryPattern = false,
        };
        try
        {
            return inner.Count == 0 ? new InferenceSession(path, options) : new InferenceSession(InnerOutputs.AddTo(File.ReadAllBytes(path), inner, width), options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw Unfit(path, exception.Message);
        }
    }

    private static ModelFileException Unfit(string path, string reason) =>
        new($"The model {path} cannot be used: {reason}. Correct NeiQa:Embedding:ModelPath and NeiQa:Embedding:Dimensions.");
}
