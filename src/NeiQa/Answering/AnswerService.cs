using System.Runtime.CompilerServices;
using NeiQa.Answering.Abstaining;
using NeiQa.Answering.Safety;
using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>Answers questions from the documents.</summary>
public sealed class AnswerService
{
    /// <summary>Nearest sections named where there is no answer.</summary>
    private const int RelatedSections = 3;

    private readonly SafetyRail _safety;
    private readonly QuestionEmbedder _embedder;
    private readonly QuestionReader _reader;
    private readonly EvidenceFinder _finder;
    private readonly Abstention _abstention;
    private readonly ExtractiveAnswerer _extractive;
    private readonly GeneratedAnswerer _generated;
    private readonly PassageStore _store;
    private readonly QuestionPriority _priority;
    private readonly Prompts _prompts;

    internal AnswerService(
        SafetyRail safety, QuestionEmbedder embedder, QuestionReader reader, EvidenceFinder finder, Abstention abstention,
        ExtractiveAnswerer extractive, GeneratedAnswerer generated, PassageStore store, QuestionPriority priority, Prompts prompts)
    {
        (_safety, _embedder, _reader, _finder, _abstention) = (safety, embedder, reader, finder, abstention);
        (_extractive, _generated, _store, _priority, _prompts) = (extractive, generated, store, priority, prompts);
    }

    /// <summary>Answers a question.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to answer from yet.</exception>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancellationToken = default)
    {
        Answer? answer = null;
        await foreach (var step in StreamAsync(question, cancellationToken))
        {
            answer = (step as AnswerEvent.AnswerFinished)?.Answer;
        }

        return answer ?? throw new InvalidOperationException("The stream ended without an answer.");
    }

    /// <summary>Answers a question step by step; the last step is the whole answer.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to answer from yet.</exception>
    public async IAsyncEnumerable<AnswerEvent> StreamAsync(Question question, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var visit = _priority.Enter();
        var disclaimer = _prompts.Disclaimer;
        yield return new AnswerEvent.DisclaimerGiven(disclaimer.Text);

        var verdict = _safety.Assess(question.Text, question.Earlier, await _embedder.EmbedAsync(question.Text, cancellationToken));
        if (verdict.Kind == SafetyKind.Emergency)
        {
            yield return new AnswerEvent.NoticeGiven(_prompts.Emergency);
            yield return Finish(question, Outcome.Emergency, AnswerMode.Extractive, _prompts.Emergency, new AnswerDraft([], []), [], disclaimer);
            yield break;
        }

        string? notice = verdict.Kind == SafetyKind.PersonalAdvice ? _prompts.PersonalAdvice : null;
        if (notice is not null)
        {
            yield return new AnswerEvent.NoticeGiven(notice);
        }

        var read = await _reader.ReadAsync(question, cancellationToken);
        var found = _finder.Find(read, question.Top);
        bool answers = _abstention.Answers(read.Query, found);
        var (mode, draft) = answers ? await DraftAsync(question, read.Query, found, notice is not null, cancellationToken) : (AnswerMode.Extractive, new AnswerDraft([], []));
        foreach (var step in Steps(draft))
        {
            yield return step;
        }

        var outcome = notice is not null ? Outcome.PersonalAdvice : draft.Sentences.Count > 0 ? Outcome.Answered : Outcome.NotInDocuments;
        var related = draft.Sentences.Count > 0 ? [] : Related(found);
        yield return Finish(question, outcome, mode, outcome == Outcome.NotInDocuments ? _prompts.NotInDocuments : notice, draft, related, disclaimer);
    }

    /// <summary>A referral is followed by the documents' own words only.</summary>
    private async Task<(AnswerMode Mode, AnswerDraft Draft)> DraftAsync(
        Question question, Query query, EvidenceList found, bool isReferral, CancellationToken cancellationToken)
    {
        if (!isReferral && await _generated.DraftAsync(question, found, cancellationToken) is { } generated)
        {
            return (AnswerMode.Generated, generated);
        }

        return (AnswerMode.Extractive, _extractive.Draft(query, found));
    }

    private static IEnumerable<AnswerEvent> Steps(AnswerDraft draft)
    {
        if (draft.Sentences.Count > 0)
        {
            yield return new AnswerEvent.CitationsFound(draft.Citations);
        }

        foreach (var sentence in draft.Sentences)
        {
            yield return new AnswerEvent.SentenceWritten(sentence);
        }
    }

    private List<RelatedSection> Related(EvidenceList found)
    {
        var passages = _store.Load([.. found.Candidates.Take(RelatedSections * 2).Select(candidate => candidate.Content.Passage)]);
        return [.. passages
            .Select(passage => (Document: _store.Document(passage.Stored.Document), passage.Stored.Passage.Section))
            .Where(section => section.Document is not null)
            .DistinctBy(section => (section.Document!.Id, string.Join('\n', section.Section)))
            .Take(RelatedSections)
            .Select(section => new RelatedSection(section.Document!.Name, section.Section))];
    }

    private static AnswerEvent.AnswerFinished Finish(
        Question question, Outcome outcome, AnswerMode mode, string? notice, AnswerDraft draft, IReadOnlyList<RelatedSection> related, Disclaimer disclaimer) =>
        new(new Answer(Ulid.NewUlid().ToString(), question.Text, outcome, mode, notice, draft.Sentences, draft.Citations, related, disclaimer));
}
