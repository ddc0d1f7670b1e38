using NeiQa;
using NeiQa.Web.Api;
using NeiQa.Web.Hosting;
using NeiQa.Web.Problems;

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

return app.RunOrExplain();
