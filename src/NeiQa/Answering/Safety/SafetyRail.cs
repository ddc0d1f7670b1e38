using System.Numerics.Tensors;
using NeiQa.Embeddings;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Safety;

/// <summary>
/// Decides, before anything is looked up, whether a question tells of danger to life or asks for advice about one person.
/// Rules come first; a second net, learnt from example phrases, catches what no rule foresees. Same input, same verdict.
/// Safe to use from several threads.
/// </summary>
public sealed class SafetyRail
{
    // Probabilities from which the second net is believed, chosen by cross-validation over the examples, the first
    // lowered from .5 when ordinary examples became more, so that SafetyRatesTests still finds its emergencies:
    // that it is an emergency; the same where a rule already refers the question, as most of those only sound alarming;
    // that it is no ordinary question; and the same where nobody in particular is spoken of.
    private const float EmergencyThreshold = 0.5f, ReferredThreshold = 0.7f, ReferralThreshold = 0.5f, ImpersonalThreshold = 0.9f;

    private readonly SafetyRules _rules;
    private readonly TextNormalizer _normalizer;
    private readonly LexicalFeatures _features;
    private readonly SecondNet _net;
    private readonly IReadOnlyList<SafetyExample> _examples;
    private readonly Func<string, float[]> _embed;

    internal SafetyRail(SafetyRules rules, Predicate<string> isWord, IReadOnlyList<ExamplePhrase> phrases, Func<string, float[]> vector, Func<string, float[]> embed)
    {
        (_rules, _embed) = (rules, embed);
        _normalizer = new TextNormalizer(rules.Spellings, new SpellingRepair(rules.Index.Words, isWord));
        _features = new LexicalFeatures(rules);
        var features = _features.Learn(phrases.Select(phrase => _normalizer.Normalize(phrase.Text)));
        _examples = [.. phrases.Zip(features, (phrase, own) => new SafetyExample(phrase.Kind, phrase.Text, vector(phrase.Text), own))];
        _net = SecondNet.Fit(_examples, _features.Count);
    }

    /// <summary>Reads the data files and learns the examples.</summary>
    /// <param name="folder">The folder of the data files, <c>safety</c> in the prompts folder.</param>
    /// <param name="files">The embedding model's files: their vocabulary says what is an English word, their fingerprint whose vectors are stored.</param>
    /// <param name="embed">Embeds a question; unit length. Called for example phrases without a stored vector, and for follow-up questions.</param>
    /// <param name="cacheFolder">Where vectors that are not stored in <paramref name="folder"/> are kept for the next start; null keeps none.</param>
    /// <exception cref="InvalidDataException">A data file is missing or wrong; the message names file and line.</exception>
    public static SafetyRail Load(string folder, ModelFiles files, Func<string, float[]> embed, string? cacheFolder = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var rules = SafetyRules.Load(folder);
        var phrases = ExamplePhrase.Load(folder);
        var vocabulary = File.ReadLines(files.ShippedVocabulary).ToHashSet();
        var vectors = ExampleVectors.Load(folder, cacheFolder, files.Fingerprint);
        vectors.Complete(phrases.Select(phrase => phrase.Text), embed);
        return new SafetyRail(rules, vocabulary.Contains, phrases, vectors.Of, embed);
    }

    /// <summary>What a question needs.</summary>
    /// <param name="question">The question as typed.</param>
    /// <param name="earlierUserTurns">What the user wrote before in this conversation, oldest first; may be empty.</param>
    /// <param name="embedding">The question's embedding, unit length.</param>
    public SafetyVerdict Assess(string question, IReadOnlyList<string> earlierUserTurns, ReadOnlyMemory<float> embedding)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(earlierUserTurns);
        question = MisspeltDoes.Correct(question);
        var sentences = _normalizer.Normalize(question);
        var verdict = ByRules(sentences, out bool exempt);
        if (exempt)
        {
            return verdict;
        }

        verdict = Graver(verdict, ByNet(sentences, embedding.Span, verdict.Kind));
        return verdict.Kind == SafetyKind.None && earlierUserTurns.Count > 0 && IsFollowUp(sentences)
            ? InContext(question, sentences, earlierUserTurns[^1])
            : verdict;
    }

    private SafetyVerdict ByRules(List<string[]> sentences, out bool exempt)
    {
        var verdict = SafetyVerdict.None;
        exempt = false;
        int exceptions = 0;
        foreach (var sentence in sentences)
        {
            var windows = Window.Cut(sentence, _rules.Index);
            var exception = windows.Count == 1 ? First(_rules.Educational, windows[0], false, 0) : null;
            exceptions += exception is null ? 0 : 1;
            foreach (var window in windows)
            {
                verdict = Graver(verdict, ByRules(window, exception is not null, 0));
            }
        }

        exempt = exceptions == sentences.Count && verdict.Kind == SafetyKind.None;
        return verdict;
    }

    private SafetyVerdict ByRules(Window window, bool onlyAlways, int from)
    {
        if (First(_rules.Emergency, window, onlyAlways, from) is { } emergency)
        {
            return new SafetyVerdict(SafetyKind.Emergency, emergency.Source);
        }

        return First(_rules.PersonalAdvice, window, onlyAlways, from) is { } personal
            ? new SafetyVerdict(SafetyKind.PersonalAdvice, personal.Source)
            : SafetyVerdict.None;
    }

    private static SafetyRule? First(IReadOnlyList<SafetyRule> rules, Window window, bool onlyAlways, int from) =>
        rules.FirstOrDefault(rule => (rule.Always || !onlyAlways) && rule.Matches(window, from));

    private SafetyVerdict ByNet(List<string[]> sentences, ReadOnlySpan<float> embedding, SafetyKind referred)
    {
        var odds = _net.Predict(embedding, _features.Of(sentences));
        float emergency = odds[(int)SafetyKind.Emergency], either = 1 - odds[(int)SafetyKind.None];
        var kind = referred == SafetyKind.None && either < ImpersonalThreshold && IsImpersonal(sentences) ? SafetyKind.None
            : emergency >= (referred == SafetyKind.PersonalAdvice ? ReferredThreshold : EmergencyThreshold) ? SafetyKind.Emergency
            : either >= ReferralThreshold ? SafetyKind.PersonalAdvice
            : SafetyKind.None;
        return kind <= referred ? SafetyVerdict.None : new SafetyVerdict(kind, $"nearest example: {Nearest(kind, embedding)}");
    }

    private string Nearest(SafetyKind kind, ReadOnlySpan<float> embedding)
    {
        var (nearest, best) = ("", float.MinValue);
        foreach (var example in _examples)
        {
            if (example.Kind == kind && TensorPrimitives.Dot(example.Vector, embedding) is var near && near > best)
            {
                (nearest, best) = (example.Text, near);
            }
        }

        return nearest;
    }

    private bool IsImpersonal(List<string[]> sentences) => sentences.Count > 0 && sentences.All(sentence => IsAny(_rules.Impersonal, sentence));

    private bool IsAny(IReadOnlyList<SafetyRule> rules, string[] sentence) =>
        Window.Cut(sentence, _rules.Index) is [var window] && First(rules, window, false, 0) is not null;

    private bool IsFollowUp(List<string[]> sentences) => sentences.Count > 0 && IsAny(_rules.FollowUp, sentences[0]);

    // A follow-up means what it means after the turn before: a rule counts if its match ends in the question.
    private SafetyVerdict InContext(string question, List<string[]> sentences, string before)
    {
        var earlier = _normalizer.Normalize(before);
        var tail = earlier.SelectMany(words => words).TakeLast(Window.Size / 2).ToList();
        string[] joined = [.. tail, .. sentences[0].Take(Window.Size - tail.Count)];
        var verdict = joined.Length == 0 ? SafetyVerdict.None : ByRules(Window.Cut(joined, _rules.Index)[0], false, tail.Count);
        return Graver(verdict, ByNet([.. earlier, .. sentences], _embed($"{before} {question}"), verdict.Kind));
    }

    private static SafetyVerdict Graver(SafetyVerdict left, SafetyVerdict right) => right.Kind > left.Kind ? right : left;
}
