using NeiQa;
using NeiQa.Web.Api;
using NeiQa.Web.Hosting;
using NeiQa.Web.Problems;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    builder.AddHost();
    builder.Services.AddNeiQa(builder.Configuration);
    builder.Services.AddProblems();
    builder.Services.AddRateLimits();
    builder.Services.AddApiDescription();

    var app = builder.Build();

    app.UseSecurityHeaders();
    app.UseProblems();
    app.UsePage();
    app.UseRateLimiter();

    app.MapApi();
    app.MapHealth();
    app.MapApiDescription();

    app.Run();
    return 0;
}
catch (Exception fault) when (StartFault.TryExplain(fault, out string? words))
{
    Console.Error.WriteLine($"NeiQa cannot start. {words}");
    return 1;
}
