using Microsoft.Data.Sqlite;
using NeiQa.Chunking;
using NeiQa.Indexing.Vectors;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing.Storage;

/// <summary>Writes and reads what units are compared by, in rows of their own: a search reads a hundred and no text.</summary>
internal static class UnitRows
{
    /// <summary>Writes a passage's.</summary>
    public static void Write(SqliteConnection connection, long passage, EmbeddedPassage embedded, string documentText, TermTable terms, int dimensions)
    {
        var vectors = VectorBlock.Create(embedded.UnitVectors.Count, dimensions);
        for (int i = 0; i < embedded.UnitVectors.Count; i++)
        {
            vectors.Write(i, embedded.UnitVectors[i]);
        }

        connection.Execute(
            "INSERT INTO units (passage, vectors, terms) VALUES ($passage, $vectors, $terms);",
            ("$passage", passage), ("$vectors", vectors.Bytes), ("$terms", TermsOf(embedded.Passage, documentText, terms)));
    }

    /// <summary>Those of these passages; one that has gone meanwhile is left out.</summary>
    public static List<PassageUnits> Read(SqliteConnection connection, IEnumerable<long> passages, int dimensions)
    {
        using var command = connection.Command("SELECT vectors, terms FROM units WHERE passage = $passage;", ("$passage", 0L));
        var units = new List<PassageUnits>();
        foreach (long passage in passages)
        {
            command.Parameters[0].Value = passage;
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                var (headings, terms) = UnitTermsBlock.Read((byte[])reader.GetValue(1));
                units.Add(new PassageUnits(passage, VectorBlock.Open((byte[])reader.GetValue(0), dimensions), terms, headings));
            }
        }

        return units;
    }

    private static byte[] TermsOf(Passage passage, string documentText, TermTable terms)
    {
        var headings = passage.Kind == PassageKind.TableRow ? passage.Section.Append(passage.Units[0].Readable ?? "") : passage.Section;
        return UnitTermsBlock.Write(
            [.. headings.SelectMany(TextAnalyzer.Words).Where(word => !word.IsStopWord).Select(terms.Number).Distinct()],
            [.. passage.Units.Select(unit => UnitTerms.Of(unit.Span.Of(documentText), terms.Number))]);
    }
}
