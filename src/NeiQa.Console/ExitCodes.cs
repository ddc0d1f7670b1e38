namespace NeiQa.Console;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for <c>ask</c> also an emergency text or a referral.</summary>
    public const int Done = 0;

    /// <summary>Failed; the reason is on stderr.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage; stderr names the argument.</summary>
    public const int WrongUsage = 2;

    /// <summary><c>ask</c>: nothing in the documents answers.</summary>
    public const int NotInDocuments = 3;
}
