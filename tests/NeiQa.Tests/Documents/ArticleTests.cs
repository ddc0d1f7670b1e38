using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class ArticleTests
{
    private readonly Document _article = Given.Article;

    [Fact]
    public void Read_Article_GivesItsSectionTree() => Assert.Equal(
        [
            "1 Fundamentals", "2 The Tripartite Communication Network", "2 Initial Manifestations of Imbalance",
            "1 Intermediate", "2 Hormonal Orchestration of Immune Function", "2 Clinical Protocols and Neuroendocrine-Immune Balance",
            "1 Academic", "2 Allostatic Load and Systemic Dysregulation", "2 Molecular Crosstalk and Signaling Pathways",
            "2 Targeted Therapies and NEI Axis Modulation", "2 How Does Neuroendocrine-Immune Dysregulation Affect Metabolic Health?",
            "1 References", "1 Reflection", "1 Glossary",
        ],
        _article.Outline());

    [Fact]
    public void Read_Article_IsTitledByItsFileName() => Assert.Equal("Neuroendocrine immune axis", _article.Title);

    [Fact]
    public void Read_Article_SectionsBeginWithTheirHeadingAndEndWhereTheNextBegins()
    {
        Assert.All(_article.Sections, section => Assert.StartsWith(section.Heading, section.Span.Of(_article.Text), StringComparison.Ordinal));
        var chapters = _article.Sections.Where(section => section.Level == 1).ToList();
        Assert.All(chapters.Zip(chapters.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
        Assert.Equal(_article.Text.Length, chapters[^1].Span.End);
    }

    [Fact]
    public void Read_Article_GivesTenRowsUnderTheirColumns()
    {
        var rows = _article.Blocks.Where(block => block.Kind == BlockKind.TableRow).ToList();

        Assert.Equal(
            ["Cortisol", "Testosterone", "Estrogen", "Progesterone", "Growth Hormone (via Peptides)", "Sermorelin", "Ipamorelin / CJC-1295", "Tesamorelin", "PT-141 (Bremelanotide)", "Pentadeca Arginate (PDA)"],
            rows.Select(row => row.Cells[0]));
        Assert.All(rows, row => Assert.Equal(4, row.Cells.Count));
        Assert.All(rows[..5], row => Assert.Equal(["Hormone", "Primary Endocrine Role", "Key Immunomodulatory Effect", "NEI Axis Influence"], row.Columns));
        Assert.All(rows[5..], row => Assert.Equal(["Peptide", "Primary Mechanism of Action", "Key NEI Axis Target", "Therapeutic Implication"], row.Columns));
    }

    [Fact]
    public void Read_Article_RowSpansAreLinesOfTheFile()
    {
        string[] lines = _article.Text.Split('\n');

        Assert.All(_article.Texts(BlockKind.TableRow), row => Assert.Contains(row, lines.Select(line => line.Trim())));
    }

    [Fact]
    public void Read_Article_GivesItsReferences()
    {
        var references = _article.Texts(BlockKind.Reference).ToList();

        Assert.Equal(15, references.Count);
        Assert.StartsWith("Licinio, J. & Wong, M. L. (2000).", references[0], StringComparison.Ordinal);
        Assert.EndsWith("Nature, 633(8029), 324-325.", references[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Article_GivesItsGlossary() => Assert.Equal(
        [
            "neuroendocrine-immune axis", "nervous system", "immune system", "immune cells", "sex hormones", "hpa axis", "personalized wellness",
            "metabolic function", "growth hormone", "chronic stress", "allostatic load", "growth hormone-releasing peptides",
        ],
        _article.Texts(BlockKind.GlossaryTerm));

    [Fact]
    public void Read_Article_GivesListItemsWithoutTheirBullets()
    {
        var items = _article.Texts(BlockKind.ListItem).ToList();

        Assert.Equal(3, items.Count);
        Assert.StartsWith("Testosterone Cypionate ∞ Administered in specific doses", items[0], StringComparison.Ordinal);
        Assert.StartsWith("Progesterone ∞ Used in women", items[1], StringComparison.Ordinal);
        Assert.StartsWith("Anastrozole ∞ Employed to manage", items[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Article_LosesNoLine()
    {
        var headings = _article.Sections.Select(section => section.Heading).ToHashSet();
        var blocks = _article.Blocks.Select(block => block.Span.Of(_article.Text)).ToList();
        var lines = _article.Text.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !headings.Contains(line) && !line.StartsWith("---|", StringComparison.Ordinal) && !line.StartsWith("Hormone |", StringComparison.Ordinal) && !line.StartsWith("Peptide |", StringComparison.Ordinal));

        Assert.All(lines, line => Assert.Single(blocks, block => block == line || "- " + block == line));
    }
}
