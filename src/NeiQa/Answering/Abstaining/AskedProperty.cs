using System.Text.RegularExpressions;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>
/// A kind of fact that a question asks for, and how a text shows that it is there: "what does it cost?" is not answered by
/// a sentence without a price.
/// </summary>
internal sealed record AskedProperty(string Name, Regex Asked, Regex Given)
{
    private const string Number = @"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|most|several|many|few)\b";

    /// <summary>All that are recognised.</summary>
    public static IReadOnlyList<AskedProperty> All { get; } =
    [
        Of("dose", @"\b(?:(?<!how )dos(?:e|es|age|ages|ing)|milligrams?|mg|mcg|micrograms?|how much .{0,40}\b(?:take|taken|inject\w*|use|need))\b", @"\bdos(?:e|es|age|ages|ing)\b|\d\s*(?:mg|mcg|µg|g|ml|iu)\b"),
        Of("duration", @"\b(?:how (?:long|quickly|fast|soon|often)|half-? ?li(?:fe|ves)|duration|onset|per (?:day|week)|times a)\b", @"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|daily|weekly|decades?|century|centuries)\b"),
        Of("price", @"\b(?:prices?|costs?|expensive|cheap\w*|afford\w*|insurance|pay|paid)\b", @"\b(?:prices?|costs?|expensive|cheap\w*|insurance|dollars?|euros?|pounds?|paid)\b|[$€£]"),
        Of("approval", @"\b(?:approv\w*|legal\w*|illegal|fda|ema|licen[cs]\w*|bann?ed|prescri\w*|over the counter|doping|wada|regulat(?:ed|or|ors)|authori[sz]ed)\b", @"\b(?:approv\w*|legal\w*|illegal|fda|licen[cs]\w*|banned|prescri\w*|counter|doping|authori[sz]ed)\b"),
        Of("maker", @"\b(?:who (?:makes?|made|manufactur\w*|produces?|sells?|invented|discovered|developed|patented)|manufacturers?|compan(?:y|ies)|brand\w*|trade ?names?|sold|buy|purchase|discover(?:ed|y)|invented)\b", @"\b(?:manufactur\w*|compan(?:y|ies)|brand\w*|trade ?names?|sold|invented|discovered|patented|inc|ltd)\b"),
        Of("storage", @"\b(?:stor(?:e|ed|age|ing)|refrigerat\w*|fridge|shelf|expir\w*|keep (?:it )?cold)\b", @"\b(?:stor(?:e|ed|age|ing)|refrigerat\w*|shelf|expir\w*|temperature)\b"),
        Of("harm", @"\b(?:side.?effects?|adverse|risks?|risky|dangers?|dangerous|harm\w*|safe|safety|contraindicat\w*|toxic\w*|overdos\w*|withdrawal)\b", @"\b(?:side.?effects?|adverse|risks?|dangers?|dangerous|harm\w*|safe|safety|contraindicat\w*|toxic\w*|exacerbat\w*|dysregulat\w*)\b"),
        Of("food", @"\b(?:foods?|diets?|dietary|eat|eats|eating|drinks?|drinking|vitamins?|supplements?|herbs?|nutri\w*|coffee|alcohol|meals?|fasting)\b", @"\b(?:foods?|diets?|dietary|eat\w*|drink\w*|vitamins?|supplements?|herbs?|nutri\w*|coffee|alcohol|meals?|fasting)\b"),
        Of("test", @"\b(?:tests?|tested|testing|measur\w*|diagnos\w*|labs?|laboratory|normal (?:range|levels?|values?)|ranges?|scans?|saliva|biomarkers?|detect\w*|units?)\b", @"\b(?:tests?|tested|testing|measur\w*|diagnos\w*|labs?|laboratory|ranges?|scans?|saliva|markers?|biomarkers?|detect\w*|perceives?)\b"),
        Of("number", @"\b(?:how (?:many|much)|what (?:percentage|percent|proportion|number|share|fraction|amount)|percent\w*|prevalence|how (?:big|large|high|heavy|tall|far|strong))\b", Number),
        Of("date", @"\b(?:when (?:was|were|did|is|are)|(?:what|which|in what) (?:year|date|century|decade|month)|how old|since when)\b", @"\b(?:1\d{3}|20\d\d|centur\w+|decades?|ago|january|february|march|april|may|june|july|august|september|october|november|december)\b"),
        Of("structure", @"\b(?:molecular (?:weight|mass|formula)|chemical (?:formula|structure|name)|amino.?acids?|sequence|formula|chromosomes?|made of|synthesi[sz]ed from)\b", @"\b(?:molecular (?:weight|mass|formula)|formula|amino.?acids?|sequence|chromosomes?|atoms?|synthesi[sz]ed)\b"),
        Of("interaction", @"\b(?:interact\w*|mix\w*|combin\w*|together with|along with)\b", @"\b(?:interact\w*|mix\w*|combin\w*|together)\b"),
        Of("route", @"\b(?:inject\w*|oral(?:ly)?|tablets?|capsules?|creams?|gels?|patch(?:es)?|nasal|sprays?|administered|under the skin|intravenous\w*)\b", @"\b(?:inject\w*|oral(?:ly)?|tablets?|capsules?|creams?|gels?|patch(?:es)?|nasal|sprays?|intravenous\w*)\b"),
        Of("place", @"\b(?:where (?:was|were|did|is|are|do|does)|(?:which|what) (?:country|city|state|university|hospital|clinic|place))\b", @"(?<![.!?]\s)\b[A-Z][a-z]+|\b(?:in|at|within|from|across|near) the\b"),
        Of("animal", @"\b(?:animals?|mice|mouse|rats?|dogs?|cats?|horses?|fish|birds?|monkeys?|pets?)\b", @"\b(?:animals?|mice|mouse|rats?|dogs?|cats?|horses?|fish|birds?|monkeys?|pets?)\b"),
    ];

    /// <summary>Those that a question asks for. Every reference has a date, so that one there says nothing.</summary>
    public static IReadOnlyList<AskedProperty> In(Query query) =>
        [.. All.Where(property => property.Asked.IsMatch(query.Text) && !(query.Form.AsksReferences && property.Name == "date"))];

    private static AskedProperty Of(string name, string asked, string given) => new(
        name, new Regex(asked, RegexOptions.IgnoreCase | RegexOptions.Compiled), new Regex(given, RegexOptions.Compiled | (name == "place" ? RegexOptions.None : RegexOptions.IgnoreCase)));
}
