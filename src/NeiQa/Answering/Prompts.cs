namespace NeiQa.Answering;

/// <summary>The fixed texts of the prompts folder, read at each use so that an edit needs no build.</summary>
/// <param name="paths">Where the folder is.</param>
public sealed class Prompts(NeiQaPaths paths)
{
    /// <summary>The text that ends every answer (<c>disclaimer.md</c>).</summary>
    /// <exception cref="InvalidOperationException">The file is missing or empty; the message names it.</exception>
    public Disclaimer Disclaimer => new(Read("disclaimer.md"));

    /// <summary>What comes first where somebody is in danger.</summary>
    internal string Emergency => Read("emergency.md");

    /// <summary>The referral to a doctor or pharmacist.</summary>
    internal string PersonalAdvice => Read("personal-advice.md");

    /// <summary>Says that nothing in the documents answers.</summary>
    internal string NotInDocuments => Read("not-in-documents.md");

    /// <summary>What a chat model is told: the passages follow it.</summary>
    internal string AnswerInstructions => Read("answer.md");

    /// <summary>Reads every text once, so that a missing one stops the start and not an answer.</summary>
    internal void Check() => _ = (Disclaimer, Emergency, PersonalAdvice, NotInDocuments, AnswerInstructions);

    private string Read(string name)
    {
        string path = Path.Combine(paths.Prompts, name);
        string text = File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        return text.Length > 0
            ? text
            : throw new InvalidOperationException($"{path} is missing or empty. Restore it, or correct NeiQa:PromptsPath.");
    }
}
