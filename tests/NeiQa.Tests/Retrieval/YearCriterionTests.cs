using NeiQa.Retrieval;

namespace NeiQa.Tests.Retrieval;

public sealed class YearCriterionTests
{
    private static readonly string[] References =
    [
        "McEwen, B. S. & Stellar, E. (1993). Stress and the individual. Archives, 153(18), 2093-2101.",
        "Kovacs, E. J. et al. (2000). Sex hormones.",
        "Giltay, E. J. et al. (2000). Effects of testosterone.",
        "Klein, J. R. (2021a). Dynamic interactions.",
        "Undated. Notes, 2024.",
    ];

    [Theory]
    [InlineData("What is the oldest work cited?", 0)]
    [InlineData("most recent paper in the list", 3)]
    [InlineData("which of them came first", 0)]
    [InlineData("anything published after 2000?", 3)]
    [InlineData("papers since 2000", 1, 2, 3)]
    [InlineData("references older than 2000", 0)]
    [InlineData("studies from before the year 2021", 0, 1, 2)]
    [InlineData("papers between 1990 and 2000", 0, 1, 2)]
    [InlineData("the newest study from the nineties", 0)]
    [InlineData("articles of the 2000s", 1, 2)]
    public void Among_TakesThoseOfTheYearsAskedFor(string question, params int[] expected)
    {
        var criterion = YearCriterion.Of(question);
        Assert.NotNull(criterion);
        Assert.Equal(expected.Select(i => References[i]), criterion.Among(References, YearCriterion.YearOf));
    }

    [Theory]
    [InlineData("Who wrote about stress?")]
    [InlineData("papers from 2014")]
    [InlineData("how did it go at first?")]
    public void Of_YearsDoNotMatter_IsNone(string question) => Assert.Null(YearCriterion.Of(question));
}
