using System.Text.RegularExpressions;
using NeiQa.Documents;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Picks the units to show: as few as answer. Thresholds are on the scale of <see cref="EvidenceScore"/>, a logit.</summary>
/// <remarks>
/// What they are worth is <c>evidenceCited</c> and <c>sentencesPerAnswer</c> of <c>neiqa eval</c>: smaller margins show fewer
/// sentences and less of the evidence.
/// </remarks>
internal static partial class SentenceSelector
{
    /// <summary>Most sentences of an answer to a question that does not ask for a list.</summary>
    private const int MaxSentences = 5;

    /// <summary>Most of a list.</summary>
    private const int MaxItems = 6;

    /// <summary>How far below the best unit a further one may be.</summary>
    private const float Margin = 2.4f;

    /// <summary>The same for lists and comparisons.</summary>
    private const float ListMargin = 4.5f;

    /// <summary>How close to the best unit is one that goes before what is about another word of the question.</summary>
    private const float CloseMargin = 1;

    /// <summary>How far below the best unit the best one about another side of the question may be.</summary>
    private const float SideMargin = 4.3f;

    /// <summary>Most rows of a table that is asked for as a whole.</summary>
    private const int MaxRows = 8;

    [GeneratedRegex(@"\b(?:all|every|each|list|rows|one by one|go through|walk (?:me )?through|whole|entire|everything)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:and|or|versus|vs|each|both|than|compared|unlike)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joins();

    [GeneratedRegex(@"^\W*(?:this|these|that|those|such|they|it|he|she)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeansOnPrevious();

    /// <summary>The units to show, in the order in which they read well.</summary>
    /// <param name="query">The question.</param>
    /// <param name="found">What was found.</param>
    public static IReadOnlyList<Evidence> Select(Query query, EvidenceList found)
    {
        var units = found.Units;
        if (units.Count == 0)
        {
            return [];
        }

        if (WholeTable(query, found) is { Count: > 0 } rows)
        {
            return [.. InReadingOrder(rows)];
        }

        bool many = query.Form.IsList || query.Form.IsComparison;
        List<Evidence> picked = [units[0]];
        Fill(units, picked, MaxSentences, CloseMargin);
        if (query.Form.IsComparison || Joins().IsMatch(query.Text))
        {
            AddSides(query, units, picked);
        }

        Fill(units, picked, query.Form.IsList ? MaxItems : MaxSentences, many ? ListMargin : Margin);
        AddWhatLeadsUp(units, picked);
        return [.. InReadingOrder(picked)];
    }

    /// <summary>The rows of the table, or the items of the list, that is asked for as a whole; none where the question names one of them.</summary>
    private static List<Evidence> WholeTable(Query query, EvidenceList found)
    {
        var units = found.Units;
        bool asksRows = query.Form.AsksTable || query.Form.IsList && units[0].Unit.Kind == BlockKind.TableRow;
        BlockKind? asked = query.Form.AsksBullets ? BlockKind.ListItem : asksRows && (found.IsWhole || Whole().IsMatch(query.Text)) ? BlockKind.TableRow : null;
        var list = asked is { } kind ? Evidence.NearestList(units, kind) : [];
        if (list.Count == 0)
        {
            return [];
        }

        var (first, others) = (list[0], list.Skip(1).Take(MaxRows - 1).ToList());
        bool isAboutOne = query.Words.Any(word => word.IsAsked && first.IsAbout(word) && !others.Any(other => other.Covers(word)));
        return isAboutOne ? [] : [first, .. others];
    }

    /// <summary>For each thing the question names, the best unit that is about it.</summary>
    private static void AddSides(Query query, IReadOnlyList<Evidence> units, List<Evidence> picked)
    {
        foreach (var word in query.Words.Where(word => word.IsAsked && word.Number >= 0))
        {
            if (picked.Count < MaxSentences && !picked.Any(unit => unit.IsAbout(word))
                && units.FirstOrDefault(unit => unit.IsAbout(word) && !IsPicked(picked, unit)) is { } side && side.Score >= units[0].Score - SideMargin)
            {
                picked.Add(side);
            }
        }
    }

    private static void Fill(IReadOnlyList<Evidence> units, List<Evidence> picked, int most, float margin)
    {
        foreach (var unit in units.TakeWhile(unit => unit.Score >= units[0].Score - margin))
        {
            if (picked.Count < most && !IsPicked(picked, unit))
            {
                picked.Add(unit);
            }
        }
    }

    /// <summary>A sentence that opens with "This" or "These" brings the one before it.</summary>
    private static void AddWhatLeadsUp(IReadOnlyList<Evidence> units, List<Evidence> picked)
    {
        var leaning = picked[0];
        var before = units.FirstOrDefault(unit => unit.Passage.Id == leaning.Passage.Id && unit.UnitIndex == leaning.UnitIndex - 1);
        if (before is not null && LeansOnPrevious().IsMatch(leaning.Quote) && !IsPicked(picked, before))
        {
            if (picked.Count >= MaxSentences)
            {
                picked.RemoveAt(picked.Count - 1);
            }

            picked.Add(before);
        }
    }

    private static bool IsPicked(List<Evidence> picked, Evidence unit) => picked.Any(other => other.Quote == unit.Quote);

    /// <summary>The best unit's passage first, then the others by rank; within one the document's order.</summary>
    private static IEnumerable<Evidence> InReadingOrder(List<Evidence> picked) => picked
        .OrderBy(unit => unit.Passage.Id != picked[0].Passage.Id)
        .ThenBy(unit => unit.Rank)
        .ThenBy(unit => unit.Passage.Id)
        .ThenBy(unit => unit.UnitIndex);
}
