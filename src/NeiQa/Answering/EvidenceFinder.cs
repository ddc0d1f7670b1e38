using NeiQa.Answering.Abstaining;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;
using NeiQa.Indexing.Words;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Finds the units that may answer a question, best first.</summary>
internal sealed class EvidenceFinder(Retriever retriever, PassageStore store, AnswerabilityModel answerability, QuestionPrior prior)
{
    /// <summary>Units that the answerability model reads at once: some 4 ms each on a core.</summary>
    internal const int Judged = 4;

    /// <summary>
    /// Between these the best support, a logit, of the first units read leaves it open whether there is an answer: then as many
    /// more are read. A wider band costs the median question its 25 ms.
    /// </summary>
    private const float Doubtful = -0.3f, Hopeless = -3.5f;

    /// <summary>Rows of a table that are looked at on either side of a row.</summary>
    private const int TableReach = 10;

    /// <summary>Rows looked at beside the best passages where a table is asked about.</summary>
    private const int AskedRows = 3;

    /// <summary>Characters after a quoted sentence that speak of what it says: some three sentences.</summary>
    private const float SaidReach = 500;

    /// <summary>Stands for a logit where the model was not asked.</summary>
    internal const float NotJudged = -5;

    /// <summary>The units of the best passages, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">Passages considered.</param>
    public EvidenceList Find(ReadQuestion question, int top)
    {
        var candidates = retriever.Retrieve(question.Query, question.Embedding);
        if (question.Query.Years is { } years && ByYear(question, candidates, years) is { Units.Count: > 0 } dated)
        {
            return dated;
        }

        if (question.Query is { IsFollowUp: false, Form: { IsList: true } and ({ IsDefinition: false } or { AsksTable: true }) } && Members(question, candidates) is { Count: > 1 } rows)
        {
            return new EvidenceList(candidates, rows) { IsWhole = true };
        }

        var ranked = Ranked(question, candidates, top);
        if (question.Query.IsFollowUp)
        {
            ranked = AfterAnswer(question, ranked);
        }

        var judged = Judge(question.Query, ranked).OrderByDescending(unit => unit.Score).ToList();
        return new EvidenceList(candidates, judged) { Prior = judged.Count > 0 && IsPriors(judged[0]) ? prior.Of(question.Embedding, Asked(question.Query)) : 0 };
    }

    /// <summary>Whether a unit stands in the document that the question prior knows.</summary>
    private bool IsPriors(Evidence unit) => store.Document(unit.Passage.Document)?.Sha256 == QuestionPrior.Document;

    /// <summary>Who asks on is often answered by what stands after the sentence quoted before, and wants no more of it where "anything else" is asked for.</summary>
    private static List<Evidence> AfterAnswer(ReadQuestion question, List<Evidence> ranked)
    {
        var said = ranked.Where(unit => question.Said.Contains(unit.Readable)).ToHashSet();
        bool asksForMore = SaidBefore.AsksForMore(question.Query.Text);
        return [.. ranked.Where(unit => !(asksForMore && said.Contains(unit)))
            .Select(unit => unit with
            {
                Features = unit.Features with
                {
                    AfterSaid = said.Select(other => other.Passage.Document != unit.Passage.Document || unit.Unit.Span.Start < other.Unit.Span.End
                        ? 0
                        : Math.Max(0, 1 - ((unit.Unit.Span.Start - other.Unit.Span.End) / SaidReach))).DefaultIfEmpty(0).Max(),
                },
            })
            .OrderByDescending(unit => EvidenceScore.BeforeJudging(unit.Features))];
    }

    /// <summary>The references of the years asked for; where the question names a subject too, those that have all its words.</summary>
    private EvidenceList ByYear(ReadQuestion question, IReadOnlyList<Candidate> candidates, YearCriterion years)
    {
        var references = candidates.Where(candidate => candidate.Content.Kind == PassageKind.Reference).ToList();
        var byRow = references.ToDictionary(candidate => candidate.Content.Passage);
        var units = store.Load([.. byRow.Keys])
            .SelectMany((passage, rank) => UnitsOf(question, passage, byRow[passage.Stored.Id], rank))
            .Where(unit => unit.Unit.Kind == BlockKind.Reference && question.Query.Words.All(word => !word.IsAsked || unit.Covers(word)));
        return new EvidenceList(references, [.. years.Among(units, unit => YearCriterion.YearOf(unit.Quote))]) { IsWhole = true };
    }

    /// <summary>"Which peptides are there?": the rows of a table whose first column's name is all that is asked for.</summary>
    private List<Evidence> Members(ReadQuestion question, IReadOnlyList<Candidate> candidates)
    {
        var asked = question.Query.Words.Where(word => word.IsAsked).Select(word => word.Term).ToHashSet();
        if (asked.Count == 0)
        {
            return [];
        }

        var rows = candidates.Where(candidate => candidate.Content.Kind == PassageKind.TableRow).Take(TableReach).Select(candidate => candidate.Content.Passage);
        var first = store.Load([.. rows]).FirstOrDefault(row => asked.SetEquals(TextAnalyzer.Terms(TableRow.Kind(row.Stored.Passage.Units[0].Readable ?? ""))));
        return first is null ? [] : [.. Beside(question, first.Stored, [], candidates, 0).OrderBy(unit => unit.Passage.Id)];
    }

    private List<Evidence> Ranked(ReadQuestion question, IReadOnlyList<Candidate> candidates, int top)
    {
        var query = question.Query;
        var best = Considered(query, candidates, top);
        var passages = store.Load([.. best.Select(candidate => candidate.Content.Passage)]);
        var byRow = best.ToDictionary(candidate => candidate.Content.Passage);
        var units = passages.SelectMany((passage, rank) => UnitsOf(question, passage, byRow[passage.Stored.Id], rank)).ToList();
        if (query.Form.IsList || query.Form.AsksTable)
        {
            units.AddRange(Siblings(question, units, candidates));
        }

        return [.. units.OrderByDescending(unit => EvidenceScore.BeforeJudging(unit.Features))];
    }

    /// <summary>The best passages; where a table is asked about, the best rows too.</summary>
    private static List<Candidate> Considered(Query query, IReadOnlyList<Candidate> candidates, int top)
    {
        var rows = query.Form.AsksTable ? candidates.Skip(top).Where(candidate => candidate.Content.Kind == PassageKind.TableRow).Take(AskedRows) : [];
        return [.. candidates.Take(top), .. rows];
    }

    /// <summary>A list question that a table's row answers is answered by the other rows too, and so is one about a table.</summary>
    private List<Evidence> Siblings(ReadQuestion question, List<Evidence> units, IReadOnlyList<Candidate> candidates)
    {
        var near = question.Query.Form.AsksTable ? Evidence.NearestList(units, BlockKind.TableRow) : units;
        var best = near.MaxBy(unit => EvidenceScore.BeforeJudging(unit.Features));
        return best?.Loaded.Stored is { Passage.Kind: PassageKind.TableRow } first
            ? Beside(question, first, units.Select(unit => unit.Passage.Id).ToHashSet(), candidates, units[^1].Rank + 1)
            : [];
    }

    /// <summary>The rows of a row's table that are not known yet.</summary>
    private List<Evidence> Beside(ReadQuestion question, StoredPassage first, HashSet<long> known, IReadOnlyList<Candidate> candidates, int rank)
    {
        // A table's rows are stored one after the other.
        var rows = Enumerable.Range(-TableReach, (2 * TableReach) + 1).Select(distance => first.Id + distance).Where(id => !known.Contains(id)).ToList();
        var scores = candidates.ToDictionary(candidate => candidate.Content.Passage);
        return [.. store.Load(rows)
            .Where(row => row.Stored.Document == first.Document && row.Stored.Passage.Kind == PassageKind.TableRow && row.Stored.Passage.Section.SequenceEqual(first.Passage.Section))
            .SelectMany(row => UnitsOf(question, row, scores.GetValueOrDefault(row.Stored.Id), rank))];
    }

    private static IEnumerable<Evidence> UnitsOf(ReadQuestion question, LoadedPassage passage, Candidate candidate, int rank)
    {
        var query = question.Query;
        for (int i = 0; i < passage.Stored.Passage.Units.Count; i++)
        {
            var unit = passage.Stored.Passage.Units[i];
            var terms = passage.Units.Terms[i];
            var features = new EvidenceFeatures
            {
                Cosine = passage.Units.Vectors.Cosine(i, question.Embedding),
                PassageCosine = candidate.Cosine,
                PassageScore = candidate.Score,
                Coverage = Coverage(query, terms.Contains),
                HeadingCoverage = Coverage(query, term => terms.Contains(term) || passage.Units.HeadingTerms.Contains(term)),
                Subject = Coverage(query, terms.OpensWith),
                PreviousCoverage = Coverage(query, term => terms.Contains(term) || i > 0 && passage.Units.Terms[i - 1].Contains(term)),
                Answerability = NotJudged,
                Support = NotJudged,
                IsRow = unit.Kind == BlockKind.TableRow ? 1 : 0,
                IsListItem = unit.Kind == BlockKind.ListItem ? 1 : 0,
                IsReference = unit.Kind == BlockKind.Reference ? 1 : 0,
                Defines = query.Form.IsDefinition && Definition.Defines(unit.Readable ?? passage.Stored.Quote(unit), terms, query) ? 1 : 0,
                Rank = rank / 10f,
                IsAskedRow = query.Form.AsksTable && unit.Kind == BlockKind.TableRow ? 1 : 0,
                Adapted = passage.Units.Vectors.Product(i, question.Adapted),
                IsListedRow = query.Form.IsList && unit.Kind == BlockKind.TableRow ? 1 : 0,
            };
            yield return new Evidence(passage, rank, i, features);
        }
    }

    private static float Coverage(Query query, Func<int, bool> has)
    {
        float all = 0, covered = 0;
        foreach (var word in query.Words.Where(word => word.IsAsked || query.IsFollowUp))
        {
            all += word.Weight * word.Idf;
            covered += word.IsIn(has) ? word.Weight * word.Idf : 0;
        }

        return all > 0 ? covered / all : 0;
    }

    private IEnumerable<Evidence> Judge(Query query, List<Evidence> ranked)
    {
        var judgements = JudgeFrom(query, ranked, 0, Judged);
        if (query.Form.IsList || query.Form.IsComparison)
        {
            judgements = [.. judgements, .. JudgeFrom(query, ranked, Judged, 2 * Judged)];
        }
        else if (judgements.Select(judgement => judgement.Support).DefaultIfEmpty(NotJudged).Max() is > Hopeless and < Doubtful)
        {
            judgements = [.. judgements, .. JudgeFrom(query, ranked, Judged, Judged)];
        }

        for (int i = 0; i < ranked.Count; i++)
        {
            var judgement = i < judgements.Length ? judgements[i] : new Judgement(NotJudged, NotJudged);
            var features = ranked[i].Features with { Answerability = judgement.Logit, Support = judgement.Support };
            yield return ranked[i] with { Features = features, Score = EvidenceScore.Of(features) };
        }
    }

    private Judgement[] JudgeFrom(Query query, List<Evidence> ranked, int from, int count) =>
        answerability.JudgeAll(Asked(query), [.. ranked.Skip(from).Take(count).Select(InContext)]);

    /// <summary>What the answerability model reads of a question.</summary>
    internal static string Asked(Query query) => query.IsFollowUp ? query.EmbeddingText : query.Text;

    /// <summary>What the answerability model reads of a unit: its heading before it.</summary>
    internal static string InContext(Evidence evidence) =>
        evidence.Passage.Passage.Section is [.., var heading] ? $"{heading}. {evidence.Readable}" : evidence.Readable;
}

/// <summary>What was found for a question.</summary>
/// <param name="Candidates">The passages, best first.</param>
/// <param name="Units">The units of those considered, best first.</param>
internal sealed record EvidenceList(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Evidence> Units)
{
    /// <summary>Whether the units are what was asked for, by its terms and not by likeness.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What the question prior says, where the best unit stands in its document; else 0.</summary>
    public float Prior { get; init; }
}
