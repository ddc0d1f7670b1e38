using NeiQa.Answering;
using Spectre.Console;

namespace NeiQa.Console.Rendering;

/// <summary>Writes an answer to stdout while it comes: notice, sentences, what they cite or what is near, disclaimer.</summary>
internal sealed class AnswerView(Terminal terminal)
{
    private static readonly Style Quiet = new(Color.Grey);
    private bool _noticed;

    /// <summary>Writes a step; returns the answer with the last one.</summary>
    public Answer? Show(AnswerEvent step)
    {
        switch (step)
        {
            case AnswerEvent.NoticeGiven notice:
                ShowNotice(notice.Text);
                return null;
            case AnswerEvent.SentenceWritten { Sentence: var sentence }:
                terminal.Line($"{sentence.Text} {string.Concat(sentence.Citations.Select(number => $"[{number}]"))}");
                return null;
            case AnswerEvent.AnswerFinished { Answer: var answer }:
                ShowRest(answer);
                return answer;
            default:
                return null;
        }
    }

    private void ShowNotice(string text)
    {
        terminal.Line(text, new Style(decoration: Decoration.Bold));
        terminal.Line();
        _noticed = true;
    }

    private void ShowRest(Answer answer)
    {
        if (answer.Notice is { } notice && !_noticed)
        {
            ShowNotice(notice);
        }

        if (answer.Citations.Count > 0)
        {
            terminal.Line();
        }

        foreach (var citation in answer.Citations)
        {
            terminal.Line($"[{citation.Number}] {Place(citation.Title, citation.Section)}: “{Printable.Line(citation.Quote)}”", Quiet);
        }

        ShowRelated(answer.Related);
        if (answer.Citations.Count > 0 || answer.Related.Count > 0)
        {
            terminal.Line();
        }

        terminal.Line(answer.Disclaimer, new Style(Color.Grey, decoration: Decoration.Italic));
    }

    private void ShowRelated(IReadOnlyList<RelatedSection> related)
    {
        if (related.Count > 0)
        {
            terminal.Line("Nearest sections:", Quiet);
        }

        foreach (var section in related)
        {
            terminal.Line($"- {Place(section.DocumentId, section.Section)}", Quiet);
        }
    }

    /// <summary>Where in the documents something stands, on one line. A heading that names the document is said once.</summary>
    public static string Place(string document, IReadOnlyList<string> section) =>
        string.Join(" › ", section.SkipWhile(heading => heading == document).Prepend(document).Select(Printable.Line));
}
