namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class OtherWriterTests(EngineFixture shared) : IAsyncLifetime
{
    private const string AboutTea = "What is chamomile tea made from?";

    private readonly IndexFolders _folders = new();
    private Engine _running = null!;

    public async ValueTask InitializeAsync()
    {
        _folders.WriteRecipes();
        _running = await Engine.StartCurrentAsync(_folders, shared);
    }

    public async ValueTask DisposeAsync()
    {
        await _running.DisposeAsync();
        _folders.Dispose();
    }

    [Fact]
    public async Task Search_AnotherEngineStoredADocument_FindsIt()
    {
        _folders.Write("bread.md", "# Bread\n\nRye bread rises with sourdough.\n");
        await Engine.RunOnceAsync(_folders, shared);

        Assert.Equal("bread", (await _running.FindAsync("How does rye bread rise?"))[0]);
        Assert.Equal(["bread", "soup", "tea"], (await _running.FindAsync(AboutTea)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Search_AnotherEngineReplacedADocument_FindsTheNewText()
    {
        Assert.Contains("dried flowers", (await _running.SearchAsync(AboutTea))[0].Text, StringComparison.Ordinal);
        _folders.Write("tea.md", "# Herbal tea\n\nChamomile tea is made from fresh leaves.\n");
        await Engine.RunOnceAsync(_folders, shared);

        var found = (await _running.SearchAsync(AboutTea)).Where(result => result.DocumentId == "tea");

        Assert.Contains("fresh leaves", Assert.Single(found).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_AnotherEngineRemovedADocument_NoLongerFindsIt()
    {
        _folders.Remove("tea.md");
        await Engine.RunOnceAsync(_folders, shared);

        Assert.Equal(["soup"], await _running.FindAsync(AboutTea));
    }
}
