using System.Collections.Frozen;
using NeiQa.Indexing.Words;

namespace NeiQa.Answering.Grounding;

/// <summary>The closed classes of English that change what a sentence claims. Everything else is a word the span must have.</summary>
internal static class Vocabulary
{
    private static readonly FrozenSet<string> Functions = Words(
        """
        a about across all-in along already also although among amongst an and are as at be became because become becomes been being
        both but by did do does doing down due either even for from further furthermore had has have having he hence her here hers
        him his how however i if in indeed instance into is it its itself just me moreover my nor-only of off on onto or other others our
        ours out over own per she since so still such that the their theirs them themselves then there thereby therefore these they
        this those though through throughout thus to together too toward towards under up upon us via was we were what when where
        whereas whether which while who why whom whose will with within would you your yours yourself yet conversely meanwhile including
        includes include included like namely between e g i.e etc am let than one's ones one
        """);

    private static readonly FrozenSet<string> Negators = Words(
        """
        not no never neither nor none cannot without hardly rarely seldom scarcely barely unlikely nothing nobody lack lacks lacked lacking
        absent absence fail fails failed failing unable unless except instead
        """);

    private static readonly FrozenSet<string> StrongHedges = Words("may might could possibly potentially perhaps maybe");

    private static readonly FrozenSet<string> Hedges = Words(
        """
        may might could possibly potentially perhaps maybe can probably likely seem seems appear appears suggest suggests sometimes thought
        believed potential possible often generally usually typically commonly tend tends frequently
        """);

    private static readonly FrozenDictionary<string, Sign> Signs = SignsOf(
        (Sign.More,
        """
        increase raise rise rising rose elevate elevation enhance enhancement boost strengthen promote promotion stimulate stimulation
        augment amplify heighten grow accelerate expand upregulate improve improvement optimize support foster encourage intensify
        activate activation overactivate overactivation more higher high greater gain surge facilitate better escalate upregulation
        multiply extra additional stronger faster up-regulate enlarge
        """),
        (Sign.Less,
        """
        decrease reduce reduction lower suppress suppression suppressive inhibit inhibition dampen diminish decline lessen weaken impair
        impairment block attenuate mitigate curb limit restrict minimize drop fall fell shrink deplete downregulate downregulation hinder
        hamper blunt relieve alleviate ease calm slow slower less fewer low loss lose lost prevent prevention avoid counteract undermine
        compromise inactivate deactivate stop halt weaker smaller depress undermine down-regulate poorer subside
        """),
        (Sign.Worse, "exacerbate exacerbation worsen aggravate deteriorate worse"));

    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["zero"] = 0, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Pointers = Words("this these such it they its their those both");

    /// <summary>Whether a word points back at what was said before.</summary>
    public static bool PointsBack(Token token) => Pointers.Contains(token.Surface);

    /// <summary>Whether the span's statement is only possible, so that the claim's has to be.</summary>
    public static bool IsStrongHedge(Token token) => StrongHedges.Contains(token.Surface);

    /// <summary>The word with what it does. A word in no class has to be in the span.</summary>
    public static Token Classify(string surface)
    {
        string term = Stemmer.Stem(surface);
        return surface switch
        {
            _ when Negators.Contains(surface) => new(surface, term, TokenKind.Negator),
            _ when Hedges.Contains(surface) => new(surface, term, TokenKind.Hedge),
            _ when Functions.Contains(surface) => new(surface, term, TokenKind.Function),
            _ when Numbers.TryGetValue(surface, out int value) => new(surface, Value(value), TokenKind.Number),
            _ when surface.StartsWith("activit", StringComparison.Ordinal) || surface is "active" or "actively" or "highly" => new(surface, term, TokenKind.Plain),
            _ when Signs.TryGetValue(term, out var sign) => new(surface, term, TokenKind.Direction, sign),
            _ when PlainWords.Contains(term) => new(surface, term, TokenKind.Plain),
            _ => new(surface, term, TokenKind.Word),
        };
    }

    private static string Value(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, Sign> SignsOf(params (Sign Sign, string Words)[] classes)
    {
        var signs = new Dictionary<string, Sign>();
        foreach (var (sign, words) in classes)
        {
            foreach (string word in Words(words))
            {
                signs.TryAdd(Stemmer.Stem(word), sign);
            }
        }

        return signs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
