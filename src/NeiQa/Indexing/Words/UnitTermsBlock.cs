namespace NeiQa.Indexing.Words;

/// <summary>The terms of a passage's headings and units as one blob: the headings', then for each unit all of them and those it opens with; each list after its length.</summary>
internal static class UnitTermsBlock
{
    /// <summary>Writes the blob.</summary>
    public static byte[] Write(IReadOnlyCollection<int> headings, IReadOnlyList<UnitTerms> units)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        WriteList(writer, [.. headings]);
        writer.Write7BitEncodedInt(units.Count);
        foreach (var unit in units)
        {
            WriteList(writer, unit.InOrder);
            WriteList(writer, unit.Opening);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads it back.</summary>
    public static (int[] Headings, UnitTerms[] Units) Read(byte[] blob)
    {
        using var reader = new BinaryReader(new MemoryStream(blob));
        int[] headings = ReadList(reader);
        var units = new UnitTerms[reader.Read7BitEncodedInt()];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = new UnitTerms(ReadList(reader), ReadList(reader));
        }

        return (headings, units);
    }

    private static void WriteList(BinaryWriter writer, ReadOnlySpan<int> terms)
    {
        writer.Write7BitEncodedInt(terms.Length);
        foreach (int term in terms)
        {
            writer.Write7BitEncodedInt(term);
        }
    }

    private static int[] ReadList(BinaryReader reader)
    {
        var terms = new int[reader.Read7BitEncodedInt()];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.Read7BitEncodedInt();
        }

        return terms;
    }
}
