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
    public const int Version = 3;

    /// <summary>Most UTF-16 code units of a passage; a word of any length may be one token.</summary>
    private const int MaxLength = 4_000;

    /// <summary>More tokens between two units are text that was left out, such as a comment, and end the passage.</summary>
    private const int MaxBetween = 8;

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
            var parts = UnitsOf(document.Text, block, room).ToList();
            int whole = parts.Sum(part => part.Tokens);
            bool apart = used + whole > room && whole <= room;
            foreach (var (unit, tokens) in parts)
            {
                int between = units.Count > 0 ? Between(document.Text, units[^1], unit) : 0;
                if (units.Count > 0 && (apart || between > MaxBetween || used + between + tokens > room || unit.Span.End - units[0].Span.Start > MaxLength))
                {
                    yield return Close();
                    between = 0;
                }

                apart = false;
                units.Add(unit);
                used += between + tokens;
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

    private IEnumerable<(Unit Unit, int Tokens)> UnitsOf(string text, Block block, int room)
    {
        string readable = block.Kind == BlockKind.TableRow ? TableRow.Readable(block.Columns, block.Cells) : "";
        if (readable.Length is > 0 and <= MaxLength && Tokens(readable) is var rowTokens && rowTokens <= room)
        {
            return [(new Unit(block.Kind, block.Span, readable), rowTokens)];
        }

        bool splits = block.Kind == BlockKind.Paragraph || block.Span.Length > MaxLength || Tokens(block.Span.Of(text)) > room;
        var sentences = splits ? SentenceSplitter.Split(text, block.Span) : [block.Span];
        return sentences.SelectMany(span => Fit(text, span, room))
            .Where(part => DocumentBuilder.SaysSomething(part.Span.In(text)))
            .Select(part => (new Unit(block.Kind, part.Span), part.Tokens));
    }

    /// <summary>Tokens that stand between two units and so in the passage: bullets, a ruler.</summary>
    private int Between(string text, Unit before, Unit after)
    {
        var gap = new TextSpan(before.Span.End, after.Span.Start);
        return gap.In(text).IsWhiteSpace() ? 0 : gap.Length > MaxLength ? MaxBetween + 1 : Tokens(gap.Of(text));
    }

    private int Tokens(string text) => countTokens(text) - SpecialTokens;

    /// <summary>Cuts a sentence that is too long at white space near its middle, else at its middle.</summary>
    private IEnumerable<(TextSpan Span, int Tokens)> Fit(string text, TextSpan span, int room)
    {
        int tokens = span.Length <= MaxLength ? Tokens(span.Of(text)) : int.MaxValue;
        if (span.Length <= 1 || tokens <= room)
        {
            return span.Length == 0 ? [] : [(span, tokens)];
        }

        int middle = span.Start + span.Length / 2;
        int blank = text.AsSpan(span.Start, middle - span.Start).LastIndexOfAny(' ', '\t', '\n');
        int cut = blank > 0 ? span.Start + blank : char.IsLowSurrogate(text[middle]) ? middle + 1 : middle;
        return Fit(text, new TextSpan(span.Start, cut).Trim(text), room).Concat(Fit(text, new TextSpan(cut, span.End).Trim(text), room));
    }
}
