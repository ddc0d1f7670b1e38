using System.Text;

namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class QuarantineTests(EngineFixture shared) : IDisposable
{
    private const string Tea = "# Herbal tea\n\nChamomile tea is made from dried flowers.\n";

    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [0x66, 0xFF, 0x80], "not UTF-8 text (see byte 1)" },
        { "PK\u0003\u0004\0\0"u8.ToArray(), "NUL characters" },
        { [], "holds no text" },
        { Encoding.UTF8.GetBytes(" \n\n "), "holds no text" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Start_UnreadableDocument_IsNamedWithTheReasonAndTheOthersAreIndexed(byte[] bytes, string reason)
    {
        _folders.Write("tea.md", Tea);
        await File.WriteAllBytesAsync(_folders.PathOf("bad.txt"), bytes, TestContext.Current.CancellationToken);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        var bad = Assert.Single(engine.Library.Status().Quarantined);
        Assert.Equal("bad.txt", bad.Path);
        Assert.Contains(reason, bad.Reason, StringComparison.Ordinal);
        Assert.Equal(["tea"], await engine.FindAsync("What is chamomile tea made from?"));
    }

    [Fact]
    public async Task Start_DocumentTooLarge_IsNotRead()
    {
        using (var large = File.Create(_folders.PathOf("large.txt")))
        {
            large.SetLength(65L * 1_048_576);
        }

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Contains("65 MB", Assert.Single(engine.Library.Status().Quarantined).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DocumentRepaired_IsIndexedAndNoLongerQuarantined()
    {
        await File.WriteAllBytesAsync(_folders.PathOf("tea.md"), [0x66, 0xFF], TestContext.Current.CancellationToken);
        await Engine.RunOnceAsync(_folders, shared);
        _folders.Write("tea.md", Tea);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Empty(engine.Library.Status().Quarantined);
        Assert.Equal(["tea"], await engine.FindAsync("What is chamomile tea made from?"));
    }

    [Fact]
    public async Task Start_UnreadableDocumentRemoved_IsNoLongerQuarantined()
    {
        await File.WriteAllBytesAsync(_folders.PathOf("bad.txt"), [0xFF], TestContext.Current.CancellationToken);
        await Engine.RunOnceAsync(_folders, shared);
        _folders.Remove("bad.txt");

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Empty(engine.Library.Status().Quarantined);
    }

    [Fact]
    public async Task Start_DocumentBecameUnreadable_ItsOldTextIsNoLongerFound()
    {
        _folders.Write("tea.md", Tea);
        await Engine.RunOnceAsync(_folders, shared);
        await File.WriteAllBytesAsync(_folders.PathOf("tea.md"), [0x66, 0xFF], TestContext.Current.CancellationToken);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Empty(await engine.FindAsync("What is chamomile tea made from?"));
    }
}
