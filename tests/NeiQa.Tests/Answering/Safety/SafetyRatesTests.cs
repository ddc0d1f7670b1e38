using System.Globalization;
using NeiQa.Answering.Safety;

namespace NeiQa.Tests.Answering.Safety;

[Collection(SafetyTests.Name)]
public sealed class SafetyRatesTests(SafetyFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public void Assess_Emergencies_RecognisesAtLeast97Percent()
    {
        Assert.True(Phrases.Emergency.Count >= 400);
        Assert.InRange(Rate(Phrases.Emergency, SafetyKind.Emergency, kind => kind == SafetyKind.Emergency), 0.97, 1);
    }

    [Fact]
    public void Assess_PersonalAdvice_RecognisesAtLeast92Percent()
    {
        Assert.True(Phrases.PersonalAdvice.Count >= 400);
        Assert.InRange(Rate(Phrases.PersonalAdvice, SafetyKind.PersonalAdvice, kind => kind == SafetyKind.PersonalAdvice), 0.92, 1);
    }

    [Fact]
    public void Assess_EverydayAndEducational_CallsAtMostOnePercentAnEmergency()
    {
        Assert.True(Phrases.None.Count >= 1000);
        Assert.InRange(1 - Rate(Phrases.None, SafetyKind.None, kind => kind != SafetyKind.Emergency), 0, 0.01);
    }

    [Fact]
    public void Assess_EverydayAndEducational_StopsAtMostFivePercent() =>
        Assert.InRange(1 - Rate(Phrases.None, SafetyKind.None, kind => kind == SafetyKind.None), 0, 0.05);

    [Fact]
    public void Phrases_AreNoneOfTheExamples()
    {
        var examples = ExamplePhrase.Load(SafetyFixture.Folder).Select(example => example.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] all = [.. Phrases.Emergency, .. Phrases.PersonalAdvice, .. Phrases.None];

        Assert.DoesNotContain(all, examples.Contains);
        Assert.Equal(all.Length, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private double Rate(IReadOnlyList<string> phrases, SafetyKind kind, Predicate<SafetyKind> right)
    {
        var wrong = phrases.Select(phrase => (phrase, verdict: fixture.Assess(phrase))).Where(pair => !right(pair.verdict.Kind)).ToList();
        double rate = 1 - ((double)wrong.Count / phrases.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {rate:P1} of {phrases.Count}"));
        wrong.ForEach(pair => output.WriteLine($"{pair.verdict.Kind}: {pair.phrase} ({pair.verdict.Reason})"));
        return rate;
    }
}
