using Microsoft.SemanticKernel;

namespace NeiQa.Answering;

/// <summary>Composes the kernel that words answers: with a chat model where one is configured, else without.</summary>
internal static class KernelFactory
{
    /// <summary>The kernel.</summary>
    public static Kernel Create(ChatOptions options)
    {
        var builder = Kernel.CreateBuilder();
        if (options is { Endpoint: { } endpoint, Model: { } model })
        {
            // Some servers need no key, the client does.
            builder.AddOpenAIChatCompletion(model, endpoint, options.ApiKey ?? "none");
        }

        return builder.Build();
    }
}
