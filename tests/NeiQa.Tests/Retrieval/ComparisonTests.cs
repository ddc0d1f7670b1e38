using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("estrogen vs testosterone: effect on immunity", "estrogen : effect on immunity", "testosterone: effect on immunity")]
    [InlineData("What is the difference between growth hormone and cortisol?", "What is the growth hormone ?", "What is the cortisol?")]
    [InlineData("Compare progesterone with estrogen as regards inflammation.", "progesterone as regards inflammation.", "estrogen as regards inflammation.")]
    [InlineData("How does the nervous system differ from the endocrine system?", "How does the nervous system ?", "How does the endocrine system?")]
    [InlineData("Which came first, McEwen & Stellar or Padgett & Glaser?", "Which came first, McEwen & Stellar ?", "Which came first, Padgett & Glaser?")]
    [InlineData("What do neuropeptides do to immune cells, and what do cytokines do to the brain?", "What do neuropeptides do to immune cells", "what do cytokines do to the brain?")]
    public void SidesOf_Comparison_AsksAboutEachAlone(string question, string left, string right) =>
        Assert.Equal([left, right], Comparison.SidesOf(question).Select(side => string.Join(' ', side.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("What does stress do to the HPA axis, to immune cell balance and to genes?", "What does stress do to the HPA axis?", "What does stress do to the immune cell balance?", "What does stress do to the genes?")]
    [InlineData("How do the sex hormones (estrogen, testosterone, progesterone) act on immunity?", "How do the sex hormones (estrogen) act on immunity?", "How do the sex hormones (testosterone) act on immunity?", "How do the sex hormones (progesterone) act on immunity?")]
    public void SidesOf_Enumeration_AsksAboutEachAlone(string question, params string[] sides) => Assert.Equal(sides, Comparison.SidesOf(question));

    [Theory]
    [InlineData("What does cortisol do?")]
    [InlineData("For women, does estrogen, if any, and stress matter?")]
    [InlineData("In this article, what is said of cortisol and stress?")]
    [InlineData("Which hormones act on muscle and bone?")]
    [InlineData("How is growth hormone related to metabolism and healing?")]
    [InlineData("versus")]
    [InlineData("What differs?")]
    [InlineData("or and vs")]
    public void SidesOf_NoComparison_GivesNone(string question) => Assert.Empty(Comparison.SidesOf(question));
}
