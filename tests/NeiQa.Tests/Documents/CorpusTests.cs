using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class CorpusTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neiqa-corpus-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Files_FolderWithFolders_GivesTextAndMarkdownById()
    {
        Write("Sleep.TXT", "guides/Stress At Work.md", "picture.png", ".hidden.txt", ".git/config.txt", "SOURCES.md", "guides/SOURCES.md");

        Assert.Equal(["sleep", "guides/sources", "guides/stress at work"], Ids().Order(StringComparer.Ordinal).OrderBy(id => id.Contains('/')));
    }

    [Theory]
    [InlineData("sleep.md|sleep.txt", "sleep.md|sleep.txt")]
    [InlineData("sleep.md|sleep.txt|sleep.md.txt", "sleep.md|sleep.txt|sleep.md.txt")]
    [InlineData("a/sleep.md|sleep.txt", "a/sleep|sleep")]
    [InlineData("Sleep.md|sleep.md|sleep.txt", "Sleep.md|sleep.md|sleep.txt")]
    [InlineData("v1.2.txt|v1.3.txt", "v1.2|v1.3")]
    public void Of_PathsThatWouldShareAnId_KeepTheirExtensions(string paths, string ids) =>
        Assert.Equal(ids.Split('|'), CorpusIds.Of(paths.Split('|')));

    [Fact]
    public void Files_LinksInACircle_End()
    {
        Write("a/one.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "a", "back"), _folder.FullName);

        Assert.Equal(["a/one"], Ids());
    }

    [Fact]
    public void Files_LinkToAFolder_IsFollowed()
    {
        var elsewhere = Directory.CreateTempSubdirectory("neiqa-elsewhere-");
        File.WriteAllText(Path.Combine(elsewhere.FullName, "far.md"), "text");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "linked"), elsewhere.FullName);

        Assert.Equal(["linked/far"], Ids());
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public void Files_NoFolder_IsEmpty() => Assert.Empty(new Corpus(Path.Combine(_folder.FullName, "none")).Files());

    [Fact]
    public async Task ReadAsync_EmptyFile_SaysSo()
    {
        Write("empty.txt");
        File.WriteAllText(Path.Combine(_folder.FullName, "empty.txt"), "");

        var file = new Corpus(_folder.FullName).Files().Single();

        await Assert.ThrowsAsync<UnreadableDocumentException>(() => file.ReadAsync(TestContext.Current.CancellationToken));
    }

    private IEnumerable<string> Ids() => new Corpus(_folder.FullName).Files().Select(file => file.Id);

    private void Write(params string[] paths)
    {
        foreach (string path in paths)
        {
            string full = Path.Combine(_folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "text");
        }
    }
}
