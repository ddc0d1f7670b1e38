using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NeiQa.Embeddings;

namespace NeiQa.Web.Hosting;

/// <summary>The server: its address, its files and its end.</summary>
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

    /// <summary>Runs until stopped. What keeps it from starting is said in one line on stderr.</summary>
    /// <returns>The exit code: 0 when stopped, 1 when it could not start.</returns>
    public static int RunOrExplain(this WebApplication app)
    {
        try
        {
            app.Run();
            return 0;
        }
        catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException or ModelFileException or IOException)
        {
            Console.Error.WriteLine($"NeiQa cannot start. {fault.Message}");
            return 1;
        }
    }

    private static bool NamesAnAddress(ConfigurationManager configuration) =>
        new[] { WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey }
            .Any(key => !string.IsNullOrWhiteSpace(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
