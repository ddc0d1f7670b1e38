using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class MisspeltDoesTests
{
    [Theory]
    [InlineData("what dose cortisol do to the immune system", "what does cortisol do to the immune system")]
    [InlineData("how dose estrogen affect immunity", "how does estrogen affect immunity")]
    [InlineData("Why dose stress weaken people?", "Why does stress weaken people?")]
    [InlineData("sermorelin what dose it stimulate", "sermorelin what does it stimulate")]
    [InlineData("dose the axis change", "does the axis change")]
    [InlineData("dose tesamorlin reduse fat", "does tesamorlin reduse fat")]
    public void Correct_DoesTypedAsDose_IsDoes(string typed, string meant) => Assert.Equal(meant, MisspeltDoes.Correct(typed));

    [Theory]
    [InlineData("what dose of ipamorelin")]
    [InlineData("what dose do people take")]
    [InlineData("what dose should a man have")]
    [InlineData("how dose ipamorelin")]
    [InlineData("dose of testosterone for men")]
    [InlineData("what dose will help")]
    [InlineData("how dose cjc per week")]
    [InlineData("is a high dose better")]
    public void Correct_Doses_StayDoses(string typed) => Assert.Equal(typed, MisspeltDoes.Correct(typed));
}
