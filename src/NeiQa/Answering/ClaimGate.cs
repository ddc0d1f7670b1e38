namespace NeiQa.Answering;

/// <summary>Checks a sentence against the spans it cites.</summary>
internal static class ClaimGate
{
    /// <summary>Whether the cited spans support the claim.</summary>
    public static bool Supports(string claim, IReadOnlyList<string> cited) => claim.Length > 0 && cited.Count > 0;
}
