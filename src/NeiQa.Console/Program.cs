using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa;
using NeiQa.Answering;
using NeiQa.Indexing;

var builder = Host.CreateApplicationBuilder();
builder.Services.AddNeiQa(builder.Configuration);
using var host = builder.Build();
await host.StartAsync();
await host.Services.GetRequiredService<Library>().WaitUntilReadyAsync();
foreach (string q in args)
{
    var answer = await host.Services.GetRequiredService<AnswerService>().AskAsync(Question.TryCreate(q, null, null, out _)!);
    Console.WriteLine($"## {q}\n{answer.Outcome}\n{answer.Text}\n");
}
await host.StopAsync();
return 0;
