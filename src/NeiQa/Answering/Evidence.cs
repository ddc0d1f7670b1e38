using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>A sentence, list item, table row or reference that may answer a question.</summary>
/// <param name="Loaded">The passage it stands in.</param>
/// <param name="Rank">The passage's place among those found, from 0.</param>
/// <param name="UnitIndex">Its place in the passage.</param>
/// <param name="Features">What speaks for it.</param>
internal sealed record Evidence(LoadedPassage Loaded, int Rank, int UnitIndex, EvidenceFeatures Features)
{
    /// <summary>The passage as it is stored.</summary>
    public StoredPassage Passage => Loaded.Stored;

    /// <summary>The unit itself.</summary>
    public Unit Unit => Passage.Passage.Units[UnitIndex];

    /// <summary>Its text as it stands in the document.</summary>
    public string Quote => Passage.Quote(Unit);

    /// <summary>Its text as a person reads it.</summary>
    public string Readable => Unit.Readable ?? Quote;

    /// <summary>Whether the unit, with its headings, has a word of the question.</summary>
    public bool Covers(QueryWord word) => word.IsIn(term => Loaded.Units.Terms[UnitIndex].Contains(term) || Loaded.Units.HeadingTerms.Contains(term));

    /// <summary>Whether the unit opens with a word of the question: it is about it.</summary>
    public bool IsAbout(QueryWord word) => word.IsIn(Loaded.Units.Terms[UnitIndex].OpensWith);

    /// <summary>Of the tables, or lists, whose rows or items are among units, those of the one that is nearest to the question; empty where there is none.</summary>
    public static IReadOnlyList<Evidence> NearestList(IEnumerable<Evidence> units, BlockKind kind) =>
        units.Where(unit => unit.Unit.Kind == kind)
            .GroupBy(unit => (unit.Passage.Document, Section: string.Join('\n', unit.Passage.Passage.Section)))
            .MaxBy(group => group.Average(unit => unit.Features.Cosine))?.ToList() ?? [];

    /// <summary>How well it answers; higher is better, only comparable within one question.</summary>
    public float Score { get; init; }
}

/// <summary>What speaks for a unit, each measured on its own.</summary>
internal readonly record struct EvidenceFeatures
{
    /// <summary>Cosine of question and unit.</summary>
    public float Cosine { get; init; }

    /// <summary>Cosine of question and passage.</summary>
    public float PassageCosine { get; init; }

    /// <summary>The passage's fused score, 0 to 1.</summary>
    public float PassageScore { get; init; }

    /// <summary>Share of the question's content words, by what they tell, that the unit has.</summary>
    public float Coverage { get; init; }

    /// <summary>The same for the unit with its headings.</summary>
    public float HeadingCoverage { get; init; }

    /// <summary>The answerability model's logit; a low one where it was not asked.</summary>
    public float Answerability { get; init; }

    /// <summary>The fitted reading of the answerability model's layers, a logit; a low one where it was not asked.</summary>
    public float Support { get; init; }

    /// <summary>Share of the question's content words that the unit opens with.</summary>
    public float Subject { get; init; }

    /// <summary>Share of the question's content words that the unit has together with the one before it.</summary>
    public float PreviousCoverage { get; init; }

    /// <summary>1 for a row of a table.</summary>
    public float IsRow { get; init; }

    /// <summary>1 for a list item.</summary>
    public float IsListItem { get; init; }

    /// <summary>1 for a reference.</summary>
    public float IsReference { get; init; }

    /// <summary>1 where the question asks for a definition and the unit defines its subject.</summary>
    public float Defines { get; init; }

    /// <summary>The passage's place among those found, from 0, over ten.</summary>
    public float Rank { get; init; }

    /// <summary>1 for a row of a table where the question asks for a list.</summary>
    public float IsListedRow { get; init; }

    /// <summary>1 for a row of a table where the question speaks of a table.</summary>
    public float IsAskedRow { get; init; }

    /// <summary>Of a follow-up, 1 right after a unit that was quoted before, less with each character between.</summary>
    public float AfterSaid { get; init; }

    /// <summary>Product of the adapted question and the unit.</summary>
    public float Adapted { get; init; }

    /// <summary>All of them, in a fixed order.</summary>
    public float[] ToArray() =>
    [
        Cosine, PassageCosine, PassageScore, Coverage, HeadingCoverage, Answerability, Subject, PreviousCoverage, IsRow, IsListItem, IsReference,
        Defines, Rank, IsListedRow, IsAskedRow, AfterSaid, Support, Adapted,
    ];

    /// <summary>Their names in the order of <see cref="ToArray"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "cosine", "passageCosine", "passageScore", "coverage", "headingCoverage", "answerability", "subject", "previousCoverage", "isRow",
        "isListItem", "isReference", "defines", "rank", "isListedRow", "isAskedRow", "afterSaid", "support", "adapted",
    ];
}
