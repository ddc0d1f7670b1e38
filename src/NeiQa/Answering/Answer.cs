using System.Text.Json.Serialization;

namespace NeiQa.Answering;

/// <summary>What became of a question.</summary>
public enum Outcome
{
    /// <summary>The documents answer it.</summary>
    Answered,

    /// <summary>Nothing in the documents answers it.</summary>
    NotInDocuments,

    /// <summary>It asks for advice about one person; the documents' general words and a referral are given.</summary>
    PersonalAdvice,

    /// <summary>It tells of danger to life; the emergency text comes first.</summary>
    Emergency,
}

/// <summary>Who worded the answer.</summary>
public enum AnswerMode
{
    /// <summary>The documents: every sentence is a quote.</summary>
    Extractive,

    /// <summary>A chat model, each sentence checked against its citations.</summary>
    Generated,
}

/// <summary>A checked pointer into a document: <c>text.Substring(Start, End - Start) == Quote</c>.</summary>
/// <param name="Number">1-based number that sentences refer to.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Section">Headings from the outermost in.</param>
/// <param name="Quote">A sentence, list item, table row or reference, as it stands in the document.</param>
/// <param name="Start">First UTF-16 code unit of the quote in the document's text.</param>
/// <param name="End">One past the last.</param>
public sealed record Citation(int Number, string DocumentId, string Title, IReadOnlyList<string> Section, string Quote, int Start, int End);

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Citations">Numbers of the citations that support it; at least one.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations);

/// <summary>A section near to what was asked.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Section">Headings from the outermost in.</param>
public sealed record RelatedSection(string DocumentId, IReadOnlyList<string> Section);

/// <summary>The text that ends every answer. It cannot be empty, and no <see cref="Answer"/> exists without one.</summary>
public sealed record Disclaimer
{
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public Disclaimer(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text.Trim();
    }

    /// <summary>The text, trimmed.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A whole answer, as the API returns it.</summary>
public sealed record Answer
{
    /// <param name="id">A ULID.</param>
    /// <param name="question">The question as asked.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="mode">Who worded it.</param>
    /// <param name="notice">A fixed text that comes before the sentences (emergency, referral, not in the documents), or null.</param>
    /// <param name="sentences">The sentences, each with at least one citation.</param>
    /// <param name="citations">All that the sentences refer to.</param>
    /// <param name="related">The nearest sections where there is no answer.</param>
    /// <param name="disclaimer">The text that ends the answer.</param>
    /// <exception cref="ArgumentException">A sentence has no citation, or one that is not in <paramref name="citations"/>.</exception>
    public Answer(
        string id,
        string question,
        Outcome outcome,
        AnswerMode mode,
        string? notice,
        IReadOnlyList<AnswerSentence> sentences,
        IReadOnlyList<Citation> citations,
        IReadOnlyList<RelatedSection> related,
        Disclaimer disclaimer)
    {
        ArgumentNullException.ThrowIfNull(disclaimer);
        var numbers = citations.Select(citation => citation.Number).ToHashSet();
        if (sentences.Any(sentence => sentence.Citations.Count == 0 || !sentence.Citations.All(numbers.Contains)))
        {
            throw new ArgumentException("Every sentence needs a citation that resolves.", nameof(sentences));
        }

        (Id, Question, Outcome, Mode, Notice) = (id, question, outcome, mode, notice);
        (Sentences, Citations, Related, Disclaimer) = (sentences, citations, related, disclaimer.Text);
        Text = Compose(notice, sentences, disclaimer);
    }

    /// <summary>A ULID.</summary>
    public string Id { get; }

    /// <summary>The question as asked.</summary>
    public string Question { get; }

    /// <summary>What became of the question.</summary>
    public Outcome Outcome { get; }

    /// <summary>Who worded the answer.</summary>
    public AnswerMode Mode { get; }

    /// <summary>The whole text for a reader: notice, sentences with their citation numbers, disclaimer.</summary>
    [JsonPropertyName("answer")]
    public string Text { get; }

    /// <summary>The fixed text that comes first, or null. Part of <see cref="Text"/>.</summary>
    [JsonIgnore]
    public string? Notice { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<AnswerSentence> Sentences { get; }

    /// <summary>What the sentences refer to.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>The nearest sections where there is no answer.</summary>
    public IReadOnlyList<RelatedSection> Related { get; }

    /// <summary>The text that ends <see cref="Text"/>.</summary>
    public string Disclaimer { get; }

    private static string Compose(string? notice, IReadOnlyList<AnswerSentence> sentences, Disclaimer disclaimer)
    {
        var cited = sentences.Select(sentence => sentence.Text + string.Concat(sentence.Citations.Select(number => $" [{number}]")));
        string[] parts = [notice?.Trim() ?? "", string.Join('\n', cited), disclaimer.Text];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }
}
