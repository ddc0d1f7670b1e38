using System.Collections.Frozen;

namespace NeiQa.Indexing.Words;

/// <summary>Words that say how something is asked or joined, not what it is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        """
        a about above after again all also am an and any anything are aren as at be because been before being below between both but by
        can cannot could couldn did didn do does doesn doing don down during each else etc ever few for from further get gets getting give
        gives had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its itself
        just know let like ll me might more most much must my myself no nor not of off on once one only or other our ours ourselves out
        over own people please re really s same say says shall she should shouldn so some someone something such t tell than that the
        their theirs them themselves then there these they thing things this those though through to too under until up upon us used
        using ve very via was wasn we were weren what whats when where whether which while who whom whose why will with within without
        won would wouldn yes yet you your yours yourself article document documents text explain describe mean means meaning
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words that in a question only say how to answer; in a document they may tell something.</summary>
    private static readonly FrozenSet<string> AskingWords = FrozenSet.ToFrozenSet(
        """
        abbreviated abbreviation abbreviations acronym answer ask asked believe bullet bullets called call column come comes compare compared comparison concerning contrast describe described detail details difference
        differences discuss designation discussed enumerate exactly expand expanded explained explains explanation
        define defined definition dos example examples fact facts find form full given go goes happen happened happening happens hear heard help idea info information interested
        involved kind kinds know known learn list listed look lot main meant mention mentioned mentions name named names need note order
        outline overview paragraph part parts play plays point points possible precisely provide put question quick really refer
        refers reason regard regarding regards respect respectively row said section short show sort sorts spell spelled spelt specified specify stand stands start state stated sum summarise summarize summary table thanks thank
        think topic try type types understand want wants way ways well word words work works write
        another others additional besides
        theres thats hows whos wheres dont doesnt didnt cant wont isnt arent wasnt werent havent hasnt couldnt shouldnt wouldnt youre theyre weve
        gonna wanna gotta kinda sorta pls plz thx lol btw omg hey hello okay wat wot shud wud cuz coz honestly actually basically literally wonder wondering curious
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a word of a question in lower case tells nothing about its subject.</summary>
    public static bool IsAsking(string word) => Words.Contains(word) || AskingWords.Contains(word);

    /// <summary>Words that with "how" before them ask for a measure ("how long").</summary>
    private static readonly FrozenSet<string> Measures = FrozenSet.ToFrozenSet(
        ["long", "often", "far", "big", "large", "old", "soon", "fast", "quickly", "high", "deep", "tall", "heavy"]);

    /// <summary>Whether a word asks for a measure together with the one before it.</summary>
    public static bool IsMeasure(string before, string word) => before == "how" && Measures.Contains(word);

    /// <summary>All words that a question may be put with, for recognising misspelt ones.</summary>
    public static IEnumerable<string> Asking => Words.Concat(AskingWords);

    /// <summary>Whether a word in lower case is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
