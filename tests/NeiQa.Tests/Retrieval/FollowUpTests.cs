using NeiQa.Embeddings;
using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class FollowUpTests
{
    private static readonly WordVectors Vectors = new(new ModelFiles(new EmbeddingOptions()));

    [Theory]
    [InlineData("And sermorelin?", "How does tesamorelin work?", "How does sermorelin work?")]
    [InlineData("what about progesterone", "What does estrogen do to the immune system?", "What does progesterone do to the immune system?")]
    [InlineData("and the immune one?", "What does the nervous system do in this axis?", "What does the immune system do in this axis?")]
    [InlineData("And growth hormone?", "Do thyroid hormones matter for immunity?", "Do growth hormone matter for immunity?")]
    [InlineData("and in men?", "Why do women get more autoimmune diseases?", "Why do men get more autoimmune diseases?")]
    public void Exchanged_AnotherSubject_TakesThePlaceOfItsLike(string followUp, string before, string expected) =>
        Assert.Equal(expected, FollowUp.Exchanged(followUp, before, Vectors));

    [Theory]
    [InlineData("and if it stays high?", "What is the role of cortisol?")]
    [InlineData("And which diseases can it end in?", "What is allostatic load?")]
    [InlineData("what else is it for?", "What does tesamorelin do?")]
    [InlineData("and?", "What does tesamorelin do?")]
    public void Exchanged_QuestionOfItsOwn_IsLeftAlone(string followUp, string before) => Assert.Null(FollowUp.Exchanged(followUp, before, Vectors));
}
