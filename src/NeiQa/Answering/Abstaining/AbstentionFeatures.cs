using NeiQa.Embeddings;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>The evidence by which it is decided whether the documents answer a question.</summary>
internal static class AbstentionFeatures
{
    /// <summary>Units that an answer is likely to show.</summary>
    private const int Shown = 3;

    /// <summary>What the numbers are, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bestCosine", "meanCosine", "passageCosine", "bestAnswerability", "meanAnswerability", "firstAnswerability", "coverage", "headingCoverage",
        "unionCoverage", "subject", "unknownShare", "rarestUncovered", "propertyMissing", "propertyGiven", "words", "aboutReferences",
        "wordScore", "followUp", "defines", "referencesCovered", "softCoverage", "weightedSoftCoverage", "rarestFar",
        "margin", "unknownWords", "bestSupport", "meanSupport", "firstSupport", "prior",
    ];

    /// <summary>The features of what was found; there is at least one unit.</summary>
    public static float[] Of(Query query, EvidenceList found, WordVectors vectors)
    {
        var top = found.Units.DistinctBy(unit => unit.Quote).Take(Shown).ToList();
        var asked = query.Words.Where(word => word.IsAsked).ToList();
        float all = Math.Max(asked.Sum(word => word.Idf), 1e-6f);
        float most = Math.Max(asked.Count > 0 ? asked.Max(word => word.Idf) : 1, 1e-6f);
        var uncovered = asked.Where(word => !top.Any(unit => unit.Covers(word))).ToList();
        var unknown = asked.Where(word => word.Number < 0 && word.Alternatives.Count == 0).ToList();
        var wanted = AskedProperty.In(query);
        bool given = wanted.All(property => top.Any(unit => property.Given.IsMatch(unit.Readable)));
        var soft = SoftCoverage.Of(query, top.Select(unit => unit.Readable), vectors);
        return
        [
            top.Max(unit => unit.Features.Cosine),
            top.Average(unit => unit.Features.Cosine),
            found.Candidates.Max(candidate => candidate.Cosine),
            found.Units.Max(unit => unit.Features.Answerability),
            top.Average(unit => unit.Features.Answerability),
            top[0].Features.Answerability,
            top.Max(unit => unit.Features.Coverage),
            top.Max(unit => unit.Features.HeadingCoverage),
            1 - (uncovered.Sum(word => word.Idf) / all),
            top.Max(unit => unit.Features.Subject),
            unknown.Sum(word => word.Idf) / all,
            uncovered.Count > 0 ? uncovered.Max(word => word.Idf) / most : 0,
            wanted.Count > 0 && !given ? 1 : 0,
            wanted.Count > 0 && given ? 1 : 0,
            Math.Min(asked.Count, 10) / 10f,
            query.Form.AsksReferences ? 1 : 0,
            found.Candidates.Max(candidate => candidate.WordScore),
            query.IsFollowUp ? 1 : 0,
            top.Max(unit => unit.Features.Defines),
            query.Form.AsksReferences ? top.Max(unit => unit.Features.Coverage) : 0,
            soft.Mean,
            soft.Weighted,
            soft.RarestFar,
            found.Units[0].Score - found.Units[Math.Min(Shown, found.Units.Count - 1)].Score,
            Math.Min(unknown.Count, 5) / 5f,
            found.Units.Max(unit => unit.Features.Support),
            top.Average(unit => unit.Features.Support),
            top[0].Features.Support,
            found.Prior,
        ];
    }
}
