using System.Net;
using System.Text.Json;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class AskTests(WebServer server)
{
    private const string Answerable = "What does cortisol do to immunity?";

    [Fact]
    public async Task Ask_AnswerableQuestion_EveryQuoteIsTheDocumentsOwnText()
    {
        var answer = await server.Client.AskAsync(Answerable);

        Assert.Equal("answered", answer.Text("outcome"));
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            var document = await server.Client.GetJsonAsync($"/api/documents/{citation.Text("documentId")}");
            int start = citation.GetProperty("start").GetInt32();
            int end = citation.GetProperty("end").GetInt32();
            Assert.Equal(citation.Text("quote"), document.Text("text")[start..end]);
        }
    }

    [Fact]
    public async Task Ask_AnswerableQuestion_HasTheMembersOfTheContract()
    {
        var answer = await server.Client.AskAsync(Answerable);

        string[] members = ["id", "question", "outcome", "mode", "answer", "sentences", "citations", "related", "disclaimer"];
        Assert.Equal(members.Order(), answer.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(26, answer.Text("id").Length);
        Assert.Equal(Answerable, answer.Text("question"));
        Assert.Equal("extractive", answer.Text("mode"));
        var numbers = answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("number").GetInt32()).ToHashSet();
        Assert.All(answer.GetProperty("sentences").EnumerateArray(), sentence =>
            Assert.Subset(numbers, sentence.GetProperty("citations").EnumerateArray().Select(number => number.GetInt32()).ToHashSet()));
    }

    [Fact]
    public async Task Ask_UnansweredQuestion_NamesTheNearestSectionsAndEndsWithTheDisclaimer()
    {
        var answer = await server.Client.AskAsync("How do I bake bread?");

        Assert.Equal("notInDocuments", answer.Text("outcome"));
        Assert.Empty(answer.GetProperty("sentences").EnumerateArray());
        Assert.NotEmpty(answer.GetProperty("related").EnumerateArray());
        Assert.EndsWith(answer.Text("disclaimer"), answer.Text("answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_UnknownMembers_AreIgnored()
    {
        using var response = await server.Client.PostAsync("/api/ask", $$"""{ "question": "{{Answerable}}", "style": { "tone": ["kind"] } }""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Ask_StreamWanted_SendsTheSameAnswerStepByStep()
    {
        var events = await server.Client.StreamAsync(Answerable);
        var whole = await server.Client.AskAsync(Answerable);

        Assert.Equal("disclaimer", events[0].Name);
        Assert.Equal(whole.Text("disclaimer"), events[0].Data.Text("disclaimer"));
        Assert.Equal("answer", events[^1].Name);
        Assert.Equal(whole.Text("answer"), events[^1].Data.Text("answer"));
        var sentences = events.Where(step => step.Name == "sentence").Select(step => step.Data.GetRawText());
        Assert.Equal(whole.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetRawText()), sentences);
    }

    [Fact]
    public async Task Ask_StreamWanted_CitationsComeBeforeTheSentencesThatNeedThem()
    {
        var known = new HashSet<int>();
        foreach (var (name, data) in await server.Client.StreamAsync(Answerable))
        {
            if (name == "citations")
            {
                known = [.. data.EnumerateArray().Select(citation => citation.GetProperty("number").GetInt32())];
            }
            else if (name == "sentence")
            {
                Assert.Subset(known, data.GetProperty("citations").EnumerateArray().Select(number => number.GetInt32()).ToHashSet());
            }
        }

        Assert.NotEmpty(known);
    }

    [Fact]
    public async Task Ask_FixedTextGoneWhileServing_TellsNoDetail()
    {
        string path = Path.Combine(server.Folders.Prompts, "not-in-documents.md");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        try
        {
            const string Unanswerable = """{ "question": "How do I bake bread?" }""";
            using var response = await server.Client.PostAsync("/api/ask", Unanswerable);
            var problem = await response.ProblemAsync(HttpStatusCode.InternalServerError, "internalError");
            var events = await server.Client.StreamAsync("How do I bake bread?");

            Assert.DoesNotContain("not-in-documents", problem.GetRawText(), StringComparison.Ordinal);
            Assert.Equal("error", events[^1].Name);
            events[^1].Data.AssertProblem(500, "internalError");
            Assert.DoesNotContain("not-in-documents", events[^1].Data.GetRawText(), StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Search_Query_ReturnsPassagesThatAreTheDocumentsOwnText()
    {
        using var response = await server.Client.PostAsync("/api/search", """{ "query": "cortisol", "top": 2 }""");
        var found = await response.JsonAsync();

        var results = found.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(2, results.Count);
        Assert.Contains("not medical advice", found.Text("disclaimer"), StringComparison.Ordinal);
        foreach (var passage in results)
        {
            Assert.Equal(JsonValueKind.String, passage.GetProperty("passageId").ValueKind);
            var document = await server.Client.GetJsonAsync($"/api/documents/{passage.Text("documentId")}");
            Assert.Equal(passage.Text("text"), document.Text("text")[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
        }
    }
}
