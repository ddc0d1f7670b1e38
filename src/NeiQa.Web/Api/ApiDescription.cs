using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Scalar.AspNetCore;

namespace NeiQa.Web.Api;

/// <summary>The API's description (<c>/openapi/v1.json</c>) and a page to try it on (<c>/scalar</c>).</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json =>
        {
            NeiQaJson.Configure(json.SerializerOptions);
            json.SerializerOptions.Encoder = NeiQaJson.Options.Encoder;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        })
        .AddOpenApi(openApi => openApi
            .AddDocumentTransformer(ApiExamples.Introduce)
            .AddOperationTransformer(ApiExamples.ShowAsync)
            .AddSchemaTransformer(ApiExamples.CompleteProblem));

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference((scalar, context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = PagePolicy(nonce);
            scalar.WithTitle("NeiQa API").WithNonce(nonce);
            scalar.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools();
        });
    }

    // Scalar writes its own style elements; its scripts carry a nonce.
    private static string PagePolicy(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
}
