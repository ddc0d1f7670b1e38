using System.Text.RegularExpressions;

namespace NeiQa.Retrieval;

/// <summary>How a question asks, read off its wording.</summary>
/// <param name="IsDefinition">"What is X?", "define X", "what does X mean?"</param>
/// <param name="IsList">"Which hormones …", "list …", "what are the …"</param>
/// <param name="IsComparison">"X versus Y", "difference between X and Y", "compare …"</param>
/// <param name="AsksReferences">About authors, journals, years, studies of the reference list.</param>
/// <param name="AsksGlossary">About the glossary itself.</param>
/// <param name="AsksTable">About what a table says.</param>
/// <param name="AsksBullets">About the items of a list, as such.</param>
/// <param name="AsksLongForm">What an abbreviation stands for.</param>
/// <param name="AsksAuthorship">Who wrote the document itself, or when: nothing in its text says so.</param>
internal sealed partial record QuestionForm(bool IsDefinition, bool IsList, bool IsComparison, bool AsksReferences, bool AsksGlossary, bool AsksTable, bool AsksBullets, bool AsksLongForm, bool AsksAuthorship)
{
    /// <summary>Reads the form off a question in any case.</summary>
    public static QuestionForm Of(string question) => new(
        Definition().IsMatch(question),
        List().IsMatch(question),
        Comparison().IsMatch(question),
        NamesReferences(question) || Year().IsMatch(question),
        Glossary().IsMatch(question),
        Table().IsMatch(question),
        Bullets().IsMatch(question),
        LongForm().IsMatch(question),
        Authorship().IsMatch(question));

    /// <summary>Whether a question speaks of references, not only of a year that may be theirs.</summary>
    public static bool NamesReferences(string question) => References().IsMatch(question);

    /// <summary>A question about references without the words that only say so or which year; as it is where it has nothing else.</summary>
    public static string WithoutReferenceWords(string question)
    {
        string undated = YearCriterion.WithoutYearWords(question), rest = ReferenceWords().Replace(undated, " ");
        return rest.Any(char.IsLetterOrDigit) || undated != question ? rest : question;
    }

    [GeneratedRegex(@"\b(?:references?|cit(?:e[sd]?|ing|ations?)|bibliograph\w*|authors?|authored|wrote|written|journals?|publi(?:sh|shed|cations?)|papers?|reviews?|literature|articles?|stud(?:y|ies|ied)|works?|lists?|titles?|names?|years?|dates?|colleagues?|co-?authors?|teams?|appear(?:s|ed)?|come out|came out|brought out|publishers?|books?|chapters?|volumes?|pages?|numbers?|issues?|sources?|read|reading|did)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReferenceWords();

    [GeneratedRegex(@"^\W*(?:so |and |ok |please )?(?:what(?:'s|s| is| are| was| were)\b(?! the (?:role|effect|function|difference|impact|target|mechanism|relationship|link|cause|therapeutic|primary|key|main|benefit|consequence))|define\b|definition of|meaning of|(?:explain|describe)\b|tell me (?:about|what)|who is\b|what does .{1,60}\b(?:mean|stand for)\b|what do(?:es)? (?:the )?\w+ (?:mean|stand for))", RegexOptions.IgnoreCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?:which|what) (?:\w+ ){0,3}?(?:hormones|peptides|organs|systems|cells|conditions|diseases|symptoms|terms|therapies|treatments|drugs|medications|receptors|signals|mechanisms|ways|factors|functions|effects|roles|components|parts|changes|modifications|disorders|protocols|agents|molecules|neurotransmitters|neuropeptides|examples|kinds|types)\b|\b(?:list|name|enumerate)\b(?! of)|\b(?:all|every|each) (?:of )?(?:the )?\w+s\b|\bwhat are the\b", RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(@"\b(?:compare[ds]?|comparison|versus|vs\.?|differen(?:ce|t|tly|ces|s)|differ|unlike|opposite|contrast|both|similar|rather than)\b|\b(?:better|worse|more|less|stronger|weaker|faster) than\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\b(?:references?|cit(?:e[sd]?|ing|ations?)|bibliograph\w*|authors?|authored|wrote|written by|journals?|publi(?:sh|shed|cations?|sher)|papers?|reviews?|literature|studied|stud(?:y|ies) (?:by|from|of|on|in|is|are|was|were|about)|(?:which|what|newer|older|newest|oldest|latest|earliest|recent) (?:study|studies|book|chapter|articles?|works?|sources?|reads?)|(?:'s|s'|their|his|her|whose) (?:articles?|book|chapter|study|work|paper)|who (?:has |have )?(?:looked|described|studied|examined|investigated|researched|reviewed|proposed|reported|worked)|(?:what|which) year|who (?:did|made|are|is) .{0,40}\b(?:work|research|stud(?:y|ies)|by)\b|by whom|^\W*sources? (?:for|of|on)\b|(?:to read|further reading|reading (?:list|tips?))\b|volumes?|come out|came out|pages?|issue number|et al)\b", RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:who|author|authors|authored|wrote|written|published|publisher|when)\b.{0,40}\bthis (?:article|document|text|page|post|piece|paper|website)\b|\b(?:is|was) this (?:article|document|text|page|post|piece|paper|website) (?:written|published|authored|from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Authorship();

    [GeneratedRegex(@"\b(?:tables?|tabulated|columns?|rows?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"\b(?:the|which|each|every|all) (?:\w+ ){0,2}?(?:bullet(?:s|ed)?|bullet-?points?|list items?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bullets();

    [GeneratedRegex(@"\b(?:stands? for|short for|(?:spell|spelt|spelled) out|acronym|abbreviat(?:ion|ions|es|ed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex LongForm();

    [GeneratedRegex(@"\bglossar\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Glossary();
}
