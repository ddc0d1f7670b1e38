using NeiQa.Retrieval;
using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Retrieval;

/// <summary>What is made of misspelt words of a question, and that words that are right are left alone.</summary>
[Collection(typeof(EngineTests))]
public sealed class SpellingTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData("wich hormone rsies", "which hormone rises")]
    [InlineData("what does cortsol do", "what does cortisol do")]
    [InlineData("who is the auther of the papr", "who is the author of the paper")]
    [InlineData("does it change blood suger", "does it change blood sugar")]
    [InlineData("are wemen diferent", "are women different")]
    [InlineData("do hormons cause infectons", "do hormones cause infections")]
    [InlineData("wat dos teh axis do", "what does the axis do")]
    [InlineData("doesthe cortisolrise matter", "does the cortisol rise matter")]
    public async Task Understand_MisspeltWords_AreCorrected(string typed, string meant) => Assert.Equal(meant, await UnderstoodAsync(typed));

    /// <summary>"Fasting" is one letter from the corpus's "lasting", "injections" from its "infections".</summary>
    [Theory]
    [InlineData("does fasting help against cortisol?")]
    [InlineData("are there injections in the tummy?")]
    [InlineData("what does letrozole do?")]
    [InlineData("why cant you sleep, theres no reason")]
    public async Task Understand_OtherWordsThanTheCorpus_AreLeftAlone(string typed) => Assert.Equal(typed, await UnderstoodAsync(typed));

    private async Task<string> UnderstoodAsync(string typed)
    {
        _folders.Write("hormones.md", "# Hormones\n\nCortisol is a hormone. Its lasting rise makes infections likelier in women and men.\n");
        await using var engine = await Engine.StartCurrentAsync(_folders, shared);
        return engine.Understand(typed).Text;
    }
}
