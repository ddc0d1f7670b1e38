using System.Numerics.Tensors;
using NeiQa.Benchmarks.Data;

namespace NeiQa.Benchmarks.Peers;

/// <summary>The plain way: the dot product of every float vector with <see cref="TensorPrimitives"/>, a core for each share of them.</summary>
internal sealed class FloatScan(VectorSet vectors)
{
    /// <summary>The slots of the nearest vectors by exact cosine, best first.</summary>
    public int[] Search(int query, VectorSet queries, int count)
    {
        var workers = Environment.ProcessorCount;
        var queues = new PriorityQueue<int, float>[workers];
        Parallel.For(0, workers, worker =>
        {
            var (first, end) = ((int)((long)vectors.Count * worker / workers), (int)((long)vectors.Count * (worker + 1) / workers));
            queues[worker] = Scan(queries[query], first, end, count);
        });

        return [.. queues.SelectMany(queue => queue.UnorderedItems).OrderByDescending(item => item.Priority).Take(count).Select(item => item.Element)];
    }

    private PriorityQueue<int, float> Scan(ReadOnlySpan<float> query, int first, int end, int count)
    {
        var queue = new PriorityQueue<int, float>(count + 1);
        for (var slot = first; slot < end; slot++)
        {
            var score = TensorPrimitives.Dot(query, vectors[slot]);
            if (queue.Count < count)
            {
                queue.Enqueue(slot, score);
            }
            else if (queue.TryPeek(out _, out var least) && score > least)
            {
                queue.DequeueEnqueue(slot, score);
            }
        }

        return queue;
    }
}
