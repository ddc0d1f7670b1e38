using NeiQa.Answering;
using NeiQa.Console.Rendering;

namespace NeiQa.Console.Commands;

/// <summary>What the commands that take a question share.</summary>
internal static class Ask
{
    /// <summary>Checks a question.</summary>
    /// <exception cref="UsageException">It cannot be asked; the message names the field.</exception>
    public static Question Question(string? text, IReadOnlyList<Turn> history, int? top, string textField = "question") =>
        Answering.Question.TryCreate(text, history, top, out var errors, textField)
        ?? throw new UsageException(string.Join('\n', errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}")));

    /// <summary>Answers a question on stdout while the answer comes.</summary>
    public static async Task<Answer> ShowAsync(AnswerService answers, Question question, Terminal terminal, CancellationToken cancel)
    {
        var view = new AnswerView(terminal);
        Answer? answer = null;
        await foreach (var step in answers.StreamAsync(question, cancel))
        {
            answer = view.Show(step);
        }

        return answer ?? throw new InvalidOperationException("The answer broke off. Ask again.");
    }
}
