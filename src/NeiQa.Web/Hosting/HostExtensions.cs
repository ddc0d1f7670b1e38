using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace NeiQa.Web.Hosting;

/// <summary>The server: its address, its limits and its files.</summary>
internal static class HostExtensions
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Names the default address, serves <c>wwwroot</c> in every environment and limits the size of a body.</summary>
    public static void AddHost(this WebApplicationBuilder builder)
    {
        if (!NamesAnAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<NeiQaOptions>>((kestrel, options) =>
            kestrel.Limits.MaxRequestBodySize = options.Value.Limits.BodyBytes);
    }

    /// <summary>Serves <c>wwwroot</c>. A browser asks each time whether a file has changed, so that an update shows at once.</summary>
    public static void UsePage(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
    }

    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        new[] { WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey }
            .Any(key => !string.IsNullOrWhiteSpace(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
