namespace NeiQa.Answering.Safety;

/// <summary>One line of a rule file.</summary>
/// <param name="Source">File, line and text, for a reader.</param>
/// <param name="Pattern">What it looks for.</param>
/// <param name="Unless">What keeps it from applying, or null.</param>
/// <param name="Always">Applies to sentences that an exception names, too.</param>
internal sealed record SafetyRule(string Source, Pattern Pattern, Pattern? Unless, bool Always)
{
    /// <summary>Whether the rule applies to the words of <paramref name="window"/> and ends after position <paramref name="from"/>.</summary>
    public bool Matches(Window window, int from = 0) =>
        Pattern.Ends(window, window.All) >> from > 1
        && (Unless is null || Unless.Ends(window, window.All) == 0);
}
