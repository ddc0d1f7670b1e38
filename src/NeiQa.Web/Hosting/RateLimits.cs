using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NeiQa.Web.Problems;

namespace NeiQa.Web.Hosting;

/// <summary>So many requests a minute for each client address (<c>NeiQa:Limits:RequestsPerMinute</c>).</summary>
internal static class RateLimits
{
    public const string Policy = "perClient";

    public static void AddRateLimits(this IServiceCollection services) => services
        .AddRateLimiter(limiter => limiter.OnRejected = RejectAsync)
        .AddOptions<RateLimiterOptions>().Configure<IOptions<NeiQaOptions>>((limiter, options) =>
            limiter.AddPolicy(Policy, context => Partition(context, options.Value.Limits.RequestsPerMinute)));

    private static RateLimitPartition<IPAddress> Partition(HttpContext context, int requestsPerMinute)
    {
        var client = (context.Connection.RemoteIpAddress ?? IPAddress.None).MapToIPv6();
        return requestsPerMinute == 0
            ? RateLimitPartition.GetNoLimiter(client)
            : RateLimitPartition.GetFixedWindowLimiter(client, _ => new() { PermitLimit = requestsPerMinute, Window = TimeSpan.FromMinutes(1) });
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.WriteProblemAsync(StatusCodes.Status429TooManyRequests);
    }
}
