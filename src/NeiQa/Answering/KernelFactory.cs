using Microsoft.SemanticKernel;

namespace NeiQa.Answering;

/// <summary>Composes the kernel that words answers: with a chat model where one is configured, else without.</summary>
internal static class KernelFactory
{
    /// <summary>Most bytes of a reply; a longer one is a failed one.</summary>
    private const long MaxReplyBytes = 1_000_000;

    /// <summary>The kernel.</summary>
    public static Kernel Create(ChatOptions options)
    {
        var builder = Kernel.CreateBuilder();
        if (options is { Endpoint: { } endpoint, Model: { } model })
        {
            // Some servers need no key, the client does.
            builder.AddOpenAIChatCompletion(model, endpoint, string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey, httpClient: Client());
        }

        return builder.Build();
    }

    /// <summary>With a client of its own the connector neither retries nor times out, so the caller's timeout is the whole of it.</summary>
    private static HttpClient Client() =>
        new(new SizeLimit(new SocketsHttpHandler { AllowAutoRedirect = false })) { Timeout = Timeout.InfiniteTimeSpan };

    private sealed class SizeLimit(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MaxReplyBytes, cancellationToken);
            return response;
        }
    }
}
