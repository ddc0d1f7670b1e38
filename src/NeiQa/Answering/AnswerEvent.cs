namespace NeiQa.Answering;

/// <summary>A step of a streamed answer. The order is: disclaimer, notice where there is one, citations and sentences, answer.</summary>
public abstract record AnswerEvent
{
    private AnswerEvent()
    {
    }

    /// <summary>Always first.</summary>
    /// <param name="Disclaimer">The text that ends the answer.</param>
    public sealed record DisclaimerGiven(string Disclaimer) : AnswerEvent;

    /// <summary>The emergency or referral text.</summary>
    /// <param name="Text">The text.</param>
    public sealed record NoticeGiven(string Text) : AnswerEvent;

    /// <summary>All citations that the sentences so far need; may come again, longer.</summary>
    /// <param name="Citations">The citations.</param>
    public sealed record CitationsFound(IReadOnlyList<Citation> Citations) : AnswerEvent;

    /// <summary>One whole sentence.</summary>
    /// <param name="Sentence">The sentence.</param>
    public sealed record SentenceWritten(AnswerSentence Sentence) : AnswerEvent;

    /// <summary>Always last.</summary>
    /// <param name="Answer">The whole answer.</param>
    public sealed record AnswerFinished(Answer Answer) : AnswerEvent;
}
