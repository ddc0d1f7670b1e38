using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Embeddings;
using NeiQa.Tests.Documents;
using NeiQa.Tests.Embeddings;

namespace NeiQa.Tests.Chunking;

public sealed class ChunkerTests(ModelFixture model) : IClassFixture<ModelFixture>
{
    private const int MaxTokens = 256;

    private WordPieceTokenizer Tokenizer => model.Generator.Tokenizer;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Chunk_RandomDocument_KeepsEveryPromise(int seed)
    {
        string text = new RandomDocuments(seed).Next();
        foreach (string path in (string[])["random.txt", "random.md"])
        {
            var document = Given.Text(text, path);
            Check(document, Chunk(document));
        }
    }

    [Fact]
    public void Chunk_Article_KeepsEveryPromise() => Check(Given.Article, Chunk(Given.Article));

    [Theory]
    [MemberData(nameof(DocumentReaderTests.HostileTexts), MemberType = typeof(DocumentReaderTests))]
    public void Chunk_HostileText_KeepsEveryPromise(string name, string text)
    {
        Assert.NotEmpty(name);
        var document = Given.Text(text, "hostile.md");

        Check(document, Chunk(document));
    }

    [Fact]
    public void Chunk_TableRow_IsOnePassageOfItsLine()
    {
        var rows = Chunk(Given.Article).Where(passage => passage.Kind == PassageKind.TableRow).ToList();

        Assert.Equal(10, rows.Count);
        Assert.All(rows, row => Assert.Single(row.Units));
        Assert.StartsWith("Tesamorelin | GHRH analog", rows[7].Span.Of(Given.Article.Text), StringComparison.Ordinal);
        Assert.StartsWith("Peptide: Tesamorelin. Primary Mechanism of Action: GHRH analog, reduces visceral adipose tissue. Key NEI", rows[7].SearchText(Given.Article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_ShortParagraphs_SharePassagesWithinTheirSection()
    {
        var passages = Chunk(Given.Markdown("# A\n\nOne.\n\nTwo.\n\n- Three\n\n# B\n\nFour.\n"));

        Assert.Equal([["A"], ["B"]], passages.Select(passage => passage.Section));
        Assert.Equal([3, 1], passages.Select(passage => passage.Units.Count));
    }

    [Fact]
    public void Chunk_CommentBetweenParagraphs_IsInNoPassage()
    {
        var document = Given.Markdown($"One.\n\n<!-- {Given.Repeat("secret ", 40)}-->\n\nTwo.\n");

        Assert.DoesNotContain(Chunk(document), passage => passage.Span.Of(document.Text).Contains("secret", StringComparison.Ordinal));
    }

    private List<Passage> Chunk(Document document) => [.. new Chunker(Tokenizer.Count, MaxTokens).Chunk(document)];

    private void Check(Document document, List<Passage> passages)
    {
        Assert.All(passages, passage =>
        {
            Assert.InRange(Tokenizer.Count(PassageText.ForEmbedding(passage, document.Text, Tokenizer.Count, MaxTokens)), 3, MaxTokens);
            Assert.Equal((passage.Units[0].Span.Start, passage.Units[^1].Span.End), (passage.Span.Start, passage.Span.End));
        });
        var units = passages.SelectMany(passage => passage.Units).ToList();
        Assert.All(units.Zip(units.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        int at = 0;
        foreach (var block in document.Blocks)
        {
            var inside = units.Skip(at).TakeWhile(unit => unit.Span.End <= block.Span.End).ToList();
            at += inside.Count;
            CheckBlock(document.Text, block, inside);
        }

        Assert.Equal(units.Count, at);
        Assert.All(passages, passage => Assert.All(
            document.Blocks.Where(block => passage.Span.Start < block.Span.End && block.Span.Start < passage.Span.End).Take(20),
            block => Assert.Equal(block.Section, passage.Section)));
    }

    /// <summary>All words of a block are in its units, and a sentence that is cut would not have fitted.</summary>
    private void CheckBlock(string text, Block block, List<Unit> units)
    {
        Assert.Equal(Solid(block.Span.Of(text)), string.Concat(units.Select(unit => Solid(unit.Span.Of(text)))));
        int room = MaxTokens - (Tokenizer.Count(PassageText.Headings(block.Section, Tokenizer.Count, MaxTokens / 4)) - 2);
        int at = 0;
        foreach (var sentence in SentenceSplitter.Split(text, block.Span).Where(sentence => DocumentBuilder.SaysSomething(sentence.In(text))))
        {
            while (at < units.Count && units[at].Span.End < sentence.End)
            {
                at++;
            }

            Assert.True(
                at < units.Count && units[at].Span.Contains(sentence) || sentence.Length > 4_000 || Tokenizer.Count(sentence.Of(text)) > room,
                $"cut: {sentence.Of(text)}");
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c)));
}
