using NeiQa.Documents;

namespace NeiQa.Chunking;

/// <summary>
/// Cuts a document into passages: by structure first (a table row and a reference each stand alone, a passage never
/// crosses a heading), then by tokens. A sentence is split only where it alone is longer than a passage may be.
/// </summary>
/// <param name="countTokens">Tokens of a text under the embedding model, special tokens included.</param>
/// <param name="maxTokens">Most tokens of a passage, headings and special tokens included.</param>
internal sealed class Chunker(Func<string, int> countTokens, int maxTokens)
{
    /// <summary>Changes when the same document would give other passages; part of the index's fingerprint.</summary>
    public const int Version = 1;

    /// <summary>[CLS] and [SEP].</summary>
    private const int SpecialTokens = 2;

    /// <summary>The document's passages in order.</summary>
    public IEnumerable<Passage> Chunk(Document document)
    {
        var open = new List<Block>();
        foreach (var block in document.Blocks)
        {
            bool joins = IsJoined(block.Kind) && (open.Count == 0 || SameSection(open[0], block) && KindOf(open[0]) == KindOf(block));
            if (!joins)
            {
                foreach (var passage in Pack(document, open))
                {
                    yield return passage;
                }

                open.Clear();
            }

            open.Add(block);
        }

        foreach (var passage in Pack(document, open))
        {
            yield return passage;
        }
    }

    private static bool IsJoined(BlockKind kind) => kind is not (BlockKind.TableRow or BlockKind.Reference);

    private static bool SameSection(Block a, Block b) => ReferenceEquals(a.Section, b.Section) || a.Section.SequenceEqual(b.Section);

    private static PassageKind KindOf(Block block) => block.Kind switch
    {
        BlockKind.TableRow => PassageKind.TableRow,
        BlockKind.Reference => PassageKind.Reference,
        BlockKind.GlossaryTerm => PassageKind.Glossary,
        _ => PassageKind.Text,
    };

    /// <summary>Fills passages with whole blocks, and a block that is too long with whole sentences.</summary>
    private IEnumerable<Passage> Pack(Document document, List<Block> blocks)
    {
        if (blocks.Count == 0)
        {
            yield break;
        }

        int room = maxTokens - SpecialTokens - Tokens(PassageText.Headings(blocks[0].Section, countTokens, maxTokens / 4));
        var units = new List<Unit>();
        int used = 0;
        foreach (var block in blocks)
        {
            var parts = UnitsOf(document.Text, block, room).Select(unit => (Unit: unit, Tokens: TokensOf(document.Text, unit))).ToList();
            int whole = parts.Sum(part => part.Tokens);
            if (units.Count > 0 && used + whole > room && whole <= room)
            {
                yield return Close();
            }

            foreach (var (unit, tokens) in parts)
            {
                if (units.Count > 0 && used + tokens > room)
                {
                    yield return Close();
                }

                units.Add(unit);
                used += tokens;
            }
        }

        yield return Close();

        Passage Close()
        {
            var passage = new Passage(blocks[0].Section, KindOf(blocks[0]), new(units[0].Span.Start, units[^1].Span.End), [.. units]);
            units.Clear();
            used = 0;
            return passage;
        }
    }

    private IEnumerable<Unit> UnitsOf(string text, Block block, int room)
    {
        string readable = block.Kind == BlockKind.TableRow ? TableRow.Readable(block.Columns, block.Cells) : "";
        if (readable.Length > 0 && Tokens(readable) <= room)
        {
            return [new Unit(block.Kind, block.Span, readable)];
        }

        bool splits = block.Kind == BlockKind.Paragraph || Tokens(block.Span.Of(text)) > room;
        var sentences = splits ? SentenceSplitter.Split(text, block.Span) : [block.Span];
        return sentences.SelectMany(span => Fit(text, span, room)).Select(span => new Unit(block.Kind, span));
    }

    /// <summary>A bullet between two list items is part of the passage, so it counts.</summary>
    private int TokensOf(string text, Unit unit) =>
        Tokens(unit.Readable ?? unit.Span.Of(text)) + (unit.Kind == BlockKind.ListItem ? SpecialTokens : 0);

    private int Tokens(string text) => countTokens(text) - SpecialTokens;

    /// <summary>Cuts a sentence that is too long at white space near its middle, else at its middle.</summary>
    private IEnumerable<TextSpan> Fit(string text, TextSpan span, int room)
    {
        if (span.Length <= 1 || Tokens(span.Of(text)) <= room)
        {
            return span.Length == 0 ? [] : [span];
        }

        int middle = span.Start + span.Length / 2;
        int blank = text.AsSpan(span.Start, middle - span.Start).LastIndexOfAny(' ', '\t', '\n');
        int cut = blank > 0 ? span.Start + blank : char.IsLowSurrogate(text[middle]) ? middle + 1 : middle;
        return Fit(text, new TextSpan(span.Start, cut).Trim(text), room).Concat(Fit(text, new TextSpan(cut, span.End).Trim(text), room));
    }
}
