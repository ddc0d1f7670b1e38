using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using NeiQa.Embeddings;

namespace NeiQa.Web.Hosting;

/// <summary>What keeps a server from starting though nothing is wrong with it: a value that cannot work, a file that is missing, an address in use.</summary>
internal static class StartFault
{
    /// <summary>One line that says what to correct, or false for a fault that needs its stack trace.</summary>
    public static bool TryExplain(Exception fault, [NotNullWhen(true)] out string? words)
    {
        words = fault is OptionsValidationException or InvalidOperationException or ModelFileException or InvalidDataException or IOException ? fault.Message : null;
        return words is not null;
    }
}
