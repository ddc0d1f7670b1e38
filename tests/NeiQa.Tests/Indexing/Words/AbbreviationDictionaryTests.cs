using NeiQa.Indexing.Words;

namespace NeiQa.Tests.Indexing.Words;

public sealed class AbbreviationDictionaryTests
{
    private readonly AbbreviationDictionary _dictionary = Of(
        ("HPA", "hypothalamic-pituitary-adrenal"),
        ("AS", "ankylosing spondylitis"),
        ("ER", "endoplasmic reticulum"), ("ER", "estrogen receptor"), ("ER", "emergency room"),
        ("CRP", "C-reactive protein"), ("CRP", "C-reactive proteins"), ("CRP", "cAMP receptor protein"));

    [Theory]
    [InlineData("What does the HPA axis do?", "HPA", "hypothalamic-pituitary-adrenal")]
    [InlineData("what does the hpa axis do?", "HPA", "hypothalamic-pituitary-adrenal")]
    [InlineData("Is the hypothalamic-pituitary-adrenal axis slow?", "hypothalamic-pituitary-adrenal", "HPA")]
    [InlineData("Who gets AS?", "AS", "ankylosing spondylitis")]
    [InlineData("high CRP", "CRP", "C-reactive protein")]
    public void In_EitherForm_GivesTheOther(string question, string said, string other) =>
        Assert.Equal([(said, other)], _dictionary.In(question, IsWord));

    [Theory]
    [InlineData("What is as good as sleep?")]
    [InlineData("WHAT IS AS GOOD AS SLEEP?")]
    [InlineData("What happens in the ER?")]
    [InlineData("What is the hypothalamic-pituitary-adrenal (HPA) axis?")]
    public void In_OrdinaryWordOrNoAgreementOrBothForms_GivesNothing(string question) => Assert.Empty(_dictionary.In(question, IsWord));

    [Fact]
    public void Remove_DocumentsThatDisagreed_LeavesWhatTheOthersSay()
    {
        _dictionary.Remove(3);
        _dictionary.Remove(5);

        Assert.Equal([("ER", "estrogen receptor")], _dictionary.In("the ER", IsWord));
    }

    /// <summary>Each definition by a document of its own, numbered from 1.</summary>
    private static AbbreviationDictionary Of(params (string Short, string Long)[] definitions)
    {
        var dictionary = new AbbreviationDictionary();
        for (int i = 0; i < definitions.Length; i++)
        {
            dictionary.Add(i + 1, definitions[i].Short, definitions[i].Long);
        }

        return dictionary;
    }

    private static bool IsWord(string word) => word is "as" or "er";
}
