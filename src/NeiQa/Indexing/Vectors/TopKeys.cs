using System.Runtime.CompilerServices;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// Keeps the largest keys of a stream: collects up to twice as many as asked for, then drops the smaller half.
/// What is kept does not depend on the order of the stream, as keys are distinct.
/// </summary>
internal sealed class TopKeys
{
    private ulong[] _keys = [];
    private int _keep;
    private int _count;
    private ulong _floor;

    /// <summary>Score below which a key cannot be among those kept.</summary>
    public uint Threshold => RankKey.Score(_floor);

    /// <summary>Empties the buffer.</summary>
    /// <param name="keep">Keys to keep, at least 1.</param>
    public void Reset(int keep)
    {
        if (_keys.Length < 2 * keep)
        {
            _keys = new ulong[2 * keep];
        }

        _keep = keep;
        _count = 0;
        _floor = 0;
    }

    /// <summary>Adds a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key)
    {
        if (key <= _floor)
        {
            return;
        }

        _keys[_count++] = key;
        if (_count == 2 * _keep)
        {
            Trim();
        }
    }

    /// <summary>Adds what another buffer kept.</summary>
    public void AddAll(TopKeys other)
    {
        foreach (var key in other.Kept())
        {
            Add(key);
        }
    }

    /// <summary>The largest keys so far, at most as many as asked for, in no order. Valid until the next call.</summary>
    public Span<ulong> Kept()
    {
        Trim();
        return _keys.AsSpan(0, _count);
    }

    private void Trim()
    {
        if (_count < _keep)
        {
            return;
        }

        Partition(_keys.AsSpan(0, _count), _keep - 1);
        _count = _keep;
        _floor = _keys[_keep - 1];
    }

    /// <summary>Quickselect: puts the key of the given rank (0 is the largest) in its place, larger ones before it.</summary>
    private static void Partition(Span<ulong> keys, int rank)
    {
        int low = 0, high = keys.Length - 1;
        while (low < high)
        {
            var (left, right) = Split(keys, low, high);
            if (rank <= right)
            {
                high = right;
            }
            else if (rank >= left)
            {
                low = left;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Hoare's partition around the middle key: after it, low..right are at least, left..high at most the pivot.</summary>
    private static (int Left, int Right) Split(Span<ulong> keys, int low, int high)
    {
        var pivot = keys[low + ((high - low) >> 1)];
        int left = low, right = high;
        while (left <= right)
        {
            while (keys[left] > pivot)
            {
                left++;
            }

            while (keys[right] < pivot)
            {
                right--;
            }

            if (left <= right)
            {
                (keys[left], keys[right]) = (keys[right], keys[left]);
                left++;
                right--;
            }
        }

        return (left, right);
    }
}
