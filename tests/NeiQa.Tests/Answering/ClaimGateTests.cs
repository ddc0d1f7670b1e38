using NeiQa.Answering;
using NeiQa.Answering.Grounding;
using NeiQa.Tests.Answering.Grounding;

namespace NeiQa.Tests.Answering;

public sealed class ClaimGateTests
{
    private const string Estrogen =
        "Estrogen generally enhances humoral immunity and can promote pro-inflammatory responses, contributing to the higher incidence of autoimmune conditions in women.";

    private const string Testosterone =
        "Testosterone, conversely, often exerts immunosuppressive effects, which may explain the reduced incidence of autoimmune disorders in men but potentially increased susceptibility to certain infections.";

    private const string Trial =
        "In 2019 about 12.5% of the 400 adults took 25 to 50 mg of the drug once a day for two weeks, and none reported nausea.";

    private static readonly ClaimGate Gate = new(ClaimFile.Abbreviations);

    [Fact]
    public void Check_MutatedClaims_AtMostOneInFiftyIsSupported()
    {
        var passed = ClaimFile.Mutated.Where(claim => Gate.Check(claim.Claim, [claim.Cited]).IsSupported).Select(claim => claim.Claim).ToList();

        Assert.True(ClaimFile.Mutated.Count >= 200);
        Assert.True(passed.Count <= ClaimFile.Mutated.Count / 50, string.Join('\n', passed));
    }

    [Fact]
    public void Check_FaithfulClaims_NineInTenAreSupported()
    {
        var said = ClaimFile.Faithful.Where(claim => claim.Kind == "paraphrase").ToList();
        var dropped = said.Where(claim => !Gate.Check(claim.Claim, [claim.Cited]).IsSupported).Select(claim => claim.Claim).ToList();

        Assert.True(said.Count >= 80);
        Assert.True(dropped.Count <= said.Count / 10, string.Join('\n', dropped));
    }

    [Fact]
    public void Check_SentencesOfTheArticle_AreAllSupportedByThemselves() =>
        Assert.All(ClaimFile.Faithful.Where(claim => claim.Kind == "verbatim"), claim => Assert.True(Gate.Check(claim.Claim, [claim.Cited]).IsSupported, claim.Claim));

    [Theory]
    [InlineData("Testosterone generally enhances humoral immunity.", nameof(ClaimFault.Words))]
    [InlineData("Estrogen lowers humoral immunity.", nameof(ClaimFault.Direction))]
    [InlineData("Estrogen does not enhance humoral immunity.", nameof(ClaimFault.Negation))]
    [InlineData("Estrogen always enhances humoral immunity.", nameof(ClaimFault.Words))]
    [InlineData("Estrogen contributes to the lower incidence of autoimmune conditions in women.", nameof(ClaimFault.Direction))]
    [InlineData("Estrogen contributes to the higher incidence of autoimmune conditions in men.", nameof(ClaimFault.Words))]
    [InlineData("You should take estrogen to enhance immunity.", nameof(ClaimFault.Words))]
    public void Check_ClaimThatTheSpanDoesNotMake_NamesTheFault(string claim, string fault)
    {
        var verdict = Gate.Check(claim, [new CitedSpan(Estrogen)]);

        Assert.False(verdict.IsSupported);
        Assert.Equal(fault, verdict.Fault.ToString());
    }

    [Theory]
    [InlineData("Testosterone explains the reduced incidence of autoimmune disorders in men.")]
    [InlineData("Testosterone increases susceptibility to certain infections.")]
    public void Check_PossibleMadeCertain_IsNotSupported(string claim) =>
        Assert.Equal(ClaimFault.Certainty, Gate.Check(claim, [new CitedSpan(Testosterone)]).Fault);

    [Theory]
    [InlineData("Testosterone generally enhances humoral immunity.")]
    [InlineData("Testosterone contributes to the higher incidence of autoimmune conditions in women.")]
    [InlineData("Estrogen often exerts immunosuppressive effects.")]
    public void Check_SubjectsSwappedBetweenTwoCitedSpans_IsNotSupported(string claim) =>
        Assert.False(Gate.Check(claim, [new CitedSpan(Estrogen), new CitedSpan(Testosterone, "", Estrogen)]).IsSupported);

    [Theory]
    [InlineData("About 12.5 percent of the 400 adults took the drug.", true)]
    [InlineData("In 2019, 400 adults took 25 to 50 mg of the drug.", true)]
    [InlineData("They took 25-50 mg of the drug for 2 weeks.", true)]
    [InlineData("They took 50mg of the drug.", true)]
    [InlineData("None of the adults reported nausea.", true)]
    [InlineData("In 2018 adults took 50 mg of the drug.", false)]
    [InlineData("Adults took 25 to 500 mg of the drug.", false)]
    [InlineData("Adults took 50 g of the drug.", false)]
    [InlineData("Adults took the drug for three weeks.", false)]
    [InlineData("Adults took the drug for two months.", false)]
    [InlineData("About 12% of the adults took the drug.", false)]
    [InlineData("About 400 mg of the drug was taken by adults.", false)]
    [InlineData("Adults took 50 to 25 mg of the drug.", false)]
    [InlineData("Adults who took the drug reported nausea.", false)]
    public void Check_NumbersWithUnits_HaveToBeTheSpans(string claim, bool isSupported) =>
        Assert.Equal(isSupported, Gate.Check(claim, [new CitedSpan(Trial)]).IsSupported);

    [Theory]
    [InlineData("Magnesium improves sleep in older adults.", "Magnesium did not improve sleep in older adults.")]
    [InlineData("Magnesium improves sleep in older adults.", "Magnesium failed to improve sleep in older adults.")]
    [InlineData("The vaccine is safe without a booster.", "The vaccine is safe with a booster.")]
    [InlineData("Low doses raise blood pressure.", "Low doses reduce blood pressure.")]
    [InlineData("The drug is associated with kidney damage.", "The drug is not associated with kidney damage.")]
    [InlineData("Smoking causes lung cancer.", "Smoking is associated with lung cancer.")]
    [InlineData("Insulin stimulates the liver to store glucose.", "Glucagon stimulates the liver to release glucose.")]
    [InlineData("Vitamin D deficiency causes fatigue in children.", "Vitamin B12 deficiency causes fatigue in children.")]
    public void Check_OtherDocuments_AreJudgedAlike(string claim, string span) =>
        Assert.False(Gate.Check(claim, [new CitedSpan(span)]).IsSupported);

    [Fact]
    public void Check_PointerNamedFromTheUnitBefore_CitesBoth()
    {
        var verdict = Gate.Check(
            "Elevated cortisol can suppress certain immune functions.",
            [new CitedSpan("This can suppress certain immune functions.", "", "Stress leads to elevated cortisol levels.")]);

        Assert.True(verdict is { IsSupported: true, UsesBefore: true });
    }

    [Fact]
    public void Check_TwoHalvesFromTwoSpans_CitesBoth()
    {
        var verdict = Gate.Check(
            "Estrogen enhances humoral immunity, whereas testosterone often exerts immunosuppressive effects.",
            [new CitedSpan(Estrogen), new CitedSpan(Testosterone)]);

        Assert.Equal([0, 1], verdict.Support);
    }

    [Fact]
    public void Check_NothingCited_IsNotSupported() => Assert.Equal(ClaimFault.Citation, Gate.Check(Estrogen, []).Fault);
}
