using System.Text.RegularExpressions;

namespace NeiQa.Tests;

public sealed partial class ArchitectureTests
{
    private const int MaxLines = 300;

    private static readonly string[] Order = ["Documents", "Chunking", "Embeddings", "Indexing", "Retrieval", "Answering"];

    private static readonly string Source = Path.Combine(NeiQaPaths.Root, "src");

    public static TheoryData<string> Folders => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_OfTheEngine_UsesEarlierFoldersOnly(string folder)
    {
        var later = Order[(Array.IndexOf(Order, folder) + 1)..];
        var files = Files(Path.Combine(Source, "NeiQa", folder));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(
            NamespaceUse().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value), later.Contains));
    }

    [Fact]
    public void File_OfTheSource_IsShort() => Assert.All(Files(Source), file => Assert.True(File.ReadLines(file).Count() <= MaxLines, file));

    [GeneratedRegex(@"\bNeiQa\.(\w+)")]
    private static partial Regex NamespaceUse();

    private static List<string> Files(string folder) => [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))];
}
