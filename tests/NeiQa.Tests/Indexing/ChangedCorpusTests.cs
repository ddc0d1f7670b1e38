namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class ChangedCorpusTests(EngineFixture shared) : IAsyncLifetime
{
    private readonly IndexFolders _folders = new();

    public async ValueTask InitializeAsync()
    {
        _folders.WriteRecipes();
        await Engine.RunOnceAsync(_folders, shared);
    }

    public ValueTask DisposeAsync()
    {
        _folders.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Start_DocumentChanged_ItsOldPassagesAreGone()
    {
        _folders.Write("tea.md", "# Herbal tea\n\nValerian tea is made from ground roots.\n");

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);
        var found = (await engine.SearchAsync("What is chamomile or valerian tea made from?")).Where(result => result.DocumentId == "tea").ToList();

        Assert.Contains("ground roots", Assert.Single(found).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DocumentRemoved_IsNeitherFoundNorListed()
    {
        _folders.Remove("tea.md");

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Equal(["soup"], await engine.FindAsync("What is chamomile tea made from?"));
        Assert.Equal(["soup"], engine.Library.List().Select(document => document.Id));
    }

    [Fact]
    public async Task Start_DocumentAdded_IsFoundAndTheOthersAreLeftAlone()
    {
        var rows = _folders.PassageRows();
        _folders.Write("bread.md", "# Bread\n\nRye bread rises with sourdough.\n");

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Equal("bread", (await engine.FindAsync("How does rye bread rise?"))[0]);
        Assert.Equal("tea", (await engine.FindAsync("What is chamomile tea made from?"))[0]);
        Assert.Equal(rows, _folders.PassageRows().Take(rows.Count));
    }

    [Fact]
    public async Task Start_DocumentMoved_IsFoundUnderItsNewNameOnly()
    {
        File.Move(_folders.PathOf("tea.md"), _folders.PathOf("infusion.md"));

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Equal(["infusion", "soup"], await engine.FindAsync("What is chamomile tea made from?"));
    }
}
