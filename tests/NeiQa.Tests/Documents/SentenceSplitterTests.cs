using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Cortisol rises. It falls at night.", "Cortisol rises.", "It falls at night.")]
    [InlineData("Is it so? Yes! Really.", "Is it so?", "Yes!", "Really.")]
    [InlineData("The dose was 3.5 mg. It helped.", "The dose was 3.5 mg.", "It helped.")]
    [InlineData("Dr. Smith and Prof. Doe agree. So do we.", "Dr. Smith and Prof. Doe agree.", "So do we.")]
    [InlineData("Some foods, e.g. Brazil nuts, help. Eat them.", "Some foods, e.g. Brazil nuts, help.", "Eat them.")]
    [InlineData("Smith et al. (2008) found it. Others did not.", "Smith et al. (2008) found it.", "Others did not.")]
    [InlineData("McEwen, B. S. & Stellar, E. (1993). Stress.", "McEwen, B. S. & Stellar, E. (1993).", "Stress.")]
    [InlineData("It was found by J. Smith in 1990. Later too.", "It was found by J. Smith in 1990.", "Later too.")]
    [InlineData("Take vitamin D. The sun helps.", "Take vitamin D.", "The sun helps.")]
    [InlineData("Eggs have vitamins A and D. They help.", "Eggs have vitamins A and D.", "They help.")]
    [InlineData("As shown in Fig. 3 and vol. 12 it rose. Then it fell.", "As shown in Fig. 3 and vol. 12 it rose.", "Then it fell.")]
    [InlineData("The answer was no. Nobody knew.", "The answer was no.", "Nobody knew.")]
    [InlineData("Immunity falls.[3] It returns.[4][5] So it goes.[6, 7–9]", "Immunity falls.[3]", "It returns.[4][5]", "So it goes.[6, 7–9]")]
    [InlineData("Immunity falls.12,13 It returns.4 So it goes.", "Immunity falls.12,13", "It returns.4", "So it goes.")]
    [InlineData("Immunity falls [3]. It returns (see 4). So it goes.", "Immunity falls [3].", "It returns (see 4).", "So it goes.")]
    [InlineData("She said “Sleep more.” Then she left.", "She said “Sleep more.”", "Then she left.")]
    [InlineData("\"Sleep!\" she said. (He did.) Good.", "\"Sleep!\" she said.", "(He did.)", "Good.")]
    [InlineData("Cortisol rises\nin the morning. It\r\nfalls.", "Cortisol rises\nin the morning.", "It\r\nfalls.")]
    [InlineData("It was new. mRNA vaccines came. pH fell.", "It was new.", "mRNA vaccines came.", "pH fell.")]
    [InlineData("In the U.S. Army it rose. Elsewhere not.", "In the U.S. Army it rose.", "Elsewhere not.")]
    [InlineData("Wait... it rose. Wait… Then it fell.", "Wait... it rose.", "Wait…", "Then it fell.")]
    [InlineData("See example.com and 10.1000/x.y now. Done.", "See example.com and 10.1000/x.y now.", "Done.")]
    [InlineData("它上升。它下降！", "它上升。", "它下降！")]
    [InlineData("no full stop", "no full stop")]
    public void Split_Text_GivesSentences(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.Of(text)));

    [Fact]
    public void Split_PartOfAText_StaysInside()
    {
        const string text = "Outside. Inside one. Inside two. Outside.";

        Assert.Equal(["Inside one.", "Inside two."], SentenceSplitter.Split(text, new TextSpan(8, 32)).Select(span => span.Of(text)));
    }

    [Fact]
    public void Split_RandomMarks_LosesNothingButWhiteSpace()
    {
        const string alphabet = "aB .!?…\"”')][12,\n。&;I";
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++)
        {
            string text = string.Concat(Enumerable.Range(0, 60).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var spans = SentenceSplitter.Split(text, new TextSpan(0, text.Length)).ToList();

            Assert.Equal(Solid(text), string.Concat(spans.Select(span => Solid(span.Of(text)))));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
