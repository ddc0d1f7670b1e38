using Microsoft.AspNetCore.Http.HttpResults;
using NeiQa.Indexing;

namespace NeiQa.Web.Api;

/// <summary>Probes for whoever runs the server.</summary>
internal static class HealthEndpoints
{
    /// <summary>Is the server up?</summary>
    public static Ok<Health> Live() => TypedResults.Ok(new Health("live"));

    /// <summary>Is there an index to answer from?</summary>
    public static Ok<Health> Ready(Library library) =>
        library.IsReady() ? TypedResults.Ok(new Health("ready")) : throw new IndexNotReadyException();
}
