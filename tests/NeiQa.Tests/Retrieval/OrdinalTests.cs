using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class OrdinalTests
{
    private const string Hormones = "Thyroid hormones influence immune cell maturation, while sex hormones like testosterone, estrogen, and progesterone significantly shape immune responses. [1]";

    [Theory]
    [InlineData("What does the last one of those do?", "What does progesterone do?")]
    [InlineData("Tell me more about the first of those.", "Tell me more about testosterone.")]
    [InlineData("And the second one?", "And estrogen?")]
    [InlineData("what about the third", "what about progesterone")]
    public void Resolve_AnswerThatEnumerates_NamesWhatIsPointedAt(string question, string expected) =>
        Assert.Equal(expected, Ordinal.Resolve(question, Hormones));

    [Theory]
    [InlineData("What does the latter do?", "What does macrophages do?")]
    public void Resolve_TwoThings_FormerAndLatter(string question, string expected) =>
        Assert.Equal(expected, Ordinal.Resolve(question, "It acts on lymphocytes and macrophages. [2]"));

    [Fact]
    public void Resolve_QuotedRows_AreCounted() =>
        Assert.Equal(
            "How does Tesamorelin work?",
            Ordinal.Resolve("How does the second one work?", "Sermorelin | Stimulates endogenous GHRH | Supports repair [1] Tesamorelin | GHRH analog | Improves health [2]"));

    [Theory]
    [InlineData("What does the second paragraph say?")]
    [InlineData("What is the fifth one?")]
    [InlineData("What comes first in stress?")]
    [InlineData("Which was the first study of it?")]
    public void Resolve_NothingAtThatPlace_LeavesTheQuestion(string question) => Assert.Equal(question, Ordinal.Resolve(question, Hormones));

    [Fact]
    public void Resolve_NoAnswerBefore_LeavesTheQuestion() => Assert.Equal("And the second one?", Ordinal.Resolve("And the second one?", null));
}
