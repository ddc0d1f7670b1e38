namespace NeiQa.Console;

/// <summary>The command line asks for something that cannot be done. The message names the argument.</summary>
/// <param name="message">Names the argument and what to do.</param>
internal sealed class UsageException(string message) : Exception(message);
