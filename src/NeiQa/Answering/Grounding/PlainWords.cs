using System.Collections.Frozen;
using NeiQa.Indexing.Words;

namespace NeiQa.Answering.Grounding;

/// <summary>
/// General words that a faithful wording may add: they name no thing of the body, no amount, no time and no judgement.
/// A word that is not among them has to be in the cited span.
/// </summary>
internal static class PlainWords
{
    private static readonly FrozenSet<string> Terms = FrozenSet.ToFrozenSet(
        """
        ability able accord account act action active actually addition aid aim allow amount apparent approach area arise aspect aware based basis
        behave body bodies bring broad build call called carry case chance choose clear close come common communicate component concern
        concept consider consist constitute contain context cover create define denote depend describe description design determine
        develop different direct directly discuss distinct effect effects element employ enable engage ensure especially essentially
        exert exhibit exist exists explain explained explanation express extend face fact factor feature field find form general gets
        give given goal group happen heart-of help helps hold idea identify important involve involved issue item keep key kind known large
        level levels lie link-up look main mainly major make makes made making manner many matter mean meant mechanism mention method mode move multiple name named
        naturally necessary need note notably number numerous object occur occurs offer operate order ordinary organize part particular
        particularly partly passage people person piece place play plays point position precise present primarily primary principal
        problem process produce-of property provide provides purpose put range reach read reader really reason receive refer referred regard
        relevant remain represent represents respond respective respectively result-of role sake say says section seem sense serve
        serves set several shape-of show shown shows significant similar similarly simple simply situation sort source specific specifically
        stand start state statement step subject summary take-part talk task tell term termed text therefore thing think topic total turn
        type understand unique use used useful uses using usual variety various vary version view way ways well whole wide widely widespread word wrote publish author paper
        work works write written overall article document according fundamental certain some individual individuals entire
        capability capable capacity consequence consequently enough ever every-day everyday form forms further generally highly if
        intricate complex sophisticated profound profoundly subtle crucial essential vital notable considerable considerably
        largely mostly often once others otherwise plus rather regarding related-to same sequence significantly something somewhat
        soon subsequently thereby though usually whatever whenever wherever within worth central core overview system function stay study examine investigate report researcher
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem));

    /// <summary>Whether a stem is one of them.</summary>
    public static bool Contains(string term) => Terms.Contains(term);
}
