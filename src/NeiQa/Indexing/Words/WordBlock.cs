using NeiQa.Chunking;

namespace NeiQa.Indexing.Words;

/// <summary>A term in a passage.</summary>
/// <param name="Term">The term's number.</param>
/// <param name="InText">How often it stands in the text, at most 31.</param>
/// <param name="InHeadings">How often it stands in the headings, at most 7.</param>
internal readonly record struct TermCount(int Term, int InText, int InHeadings)
{
    private const int MaxInText = 31;
    private const int MaxInHeadings = 7;

    /// <summary>Both counts in one byte.</summary>
    public byte Packed => (byte)(Math.Min(InText, MaxInText) | Math.Min(InHeadings, MaxInHeadings) << 5);

    /// <summary>Reads the byte back.</summary>
    public static TermCount Unpack(int term, byte packed) => new(term, packed & MaxInText, packed >> 5);
}

/// <summary>The words of one passage.</summary>
/// <param name="Kind">What the passage holds.</param>
/// <param name="Length">Words in its text, stop words left out.</param>
/// <param name="Terms">Its terms, by number.</param>
internal sealed record PassageWords(PassageKind Kind, int Length, IReadOnlyList<TermCount> Terms);

/// <summary>The words of several passages as one blob: kind, length, number of terms, then each term's distance to the one before and its counts.</summary>
internal static class WordBlock
{
    /// <summary>Writes the passages.</summary>
    public static byte[] Write(IEnumerable<PassageWords> passages)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var passage in passages)
        {
            writer.Write((byte)passage.Kind);
            writer.Write7BitEncodedInt(passage.Length);
            writer.Write7BitEncodedInt(passage.Terms.Count);
            int last = 0;
            foreach (var term in passage.Terms.OrderBy(term => term.Term))
            {
                writer.Write7BitEncodedInt(term.Term - last);
                writer.Write(term.Packed);
                last = term.Term;
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the passages.</summary>
    public static IEnumerable<PassageWords> Read(byte[] blob)
    {
        using var reader = new BinaryReader(new MemoryStream(blob));
        while (reader.BaseStream.Position < blob.Length)
        {
            var kind = (PassageKind)reader.ReadByte();
            int length = reader.Read7BitEncodedInt();
            var terms = new TermCount[reader.Read7BitEncodedInt()];
            int term = 0;
            for (int i = 0; i < terms.Length; i++)
            {
                term += reader.Read7BitEncodedInt();
                terms[i] = TermCount.Unpack(term, reader.ReadByte());
            }

            yield return new PassageWords(kind, length, terms);
        }
    }
}
