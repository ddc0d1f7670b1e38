using System.ComponentModel;
using NeiQa.Answering;

namespace NeiQa.Web.Api;

/// <summary>A question.</summary>
/// <param name="Question">What you want to know, 1 to 2,000 characters.</param>
/// <param name="History">The conversation so far, oldest first, at most 20 turns, so that a follow-up is understood.</param>
/// <param name="Top">Passages considered, 1 to 20.</param>
internal sealed record AskRequest(
    string? Question,
    IReadOnlyList<Turn?>? History = null,
    [property: DefaultValue(Answering.Question.DefaultTop)] int? Top = null);

/// <summary>A search for passages.</summary>
/// <param name="Query">What the passages should tell about, 1 to 2,000 characters.</param>
/// <param name="History">The conversation so far, oldest first, at most 20 turns.</param>
/// <param name="Top">Passages returned, 1 to 20.</param>
internal sealed record SearchRequest(
    string? Query,
    IReadOnlyList<Turn?>? History = null,
    [property: DefaultValue(Question.DefaultTop)] int? Top = null);

/// <summary>What a new conversation starts with.</summary>
/// <param name="Questions">Questions that the documents' own headings suggest; none while the first index is made.</param>
/// <param name="Disclaimer">The text that ends every answer.</param>
internal sealed record Starters(IReadOnlyList<string> Questions, string Disclaimer);

/// <summary>The state of the server.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
internal sealed record Health(string Status);
