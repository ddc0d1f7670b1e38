using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class TableRowTests
{
    [Theory]
    [InlineData("a | b | c", "a", "b", "c")]
    [InlineData("| a | b |", "a", "b")]
    [InlineData("a | b |", "a", "b")]
    [InlineData("| | b |", "", "b")]
    [InlineData("a \\| x | b", "a | x", "b")]
    [InlineData("a\u0001 | b", "a\u0001", "b")]
    public void Cells_Row_AreTrimmedAndUnescaped(string row, params string[] cells) => Assert.Equal(cells, TableRow.Cells(row));

    [Fact]
    public void Readable_Row_NamesTheColumns() => Assert.Equal(
        "Peptide: Tesamorelin. Mechanism: GHRH analog. extra.",
        TableRow.Readable(["Peptide", "Mechanism", "Target"], ["Tesamorelin", "GHRH analog", "", "extra"]));
}
