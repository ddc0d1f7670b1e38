using System.Collections.Frozen;
using NeiQa.Indexing.Words;

namespace NeiQa.Answering.Grounding;

/// <summary>Words that may stand for each other in a faithful wording.</summary>
internal static class Synonyms
{
    /// <summary>Each line: words of one meaning.</summary>
    private const string Same =
        """
        influence affect impact modulate shape alter change regulate modify adjust effect govern control
        release secrete discharge
        produce make create generate synthesize production secretion
        cause lead induce trigger bring drive spark
        lead result
        contribute add
        illness disease disorder condition sickness ailment disturbance
        man men male males
        woman women female females
        tired tiredness fatigue exhaustion weariness exhausted
        mood emotion
        fight ward defend combat protect guard defense defence protection
        threat pathogen germ microbe
        infection infections
        explain account
        associate link relate connect tie correlate association connection relation
        long-lasting lasting persistent prolonged sustained continuous continued constant ongoing chronic enduring long-term permanent
        long lasting
        message signal
        messenger message
        balance equilibrium harmony homeostasis
        imbalance dysregulation disruption disturb
        healing repair heal recovery recover
        regeneration rejuvenation renewal regenerate
        fat adipose adiposity fatty
        visceral belly abdominal
        brain cerebral
        tissue tissues
        sugar glucose
        inflammation inflammatory inflamed
        tolerance tolerant tolerate
        incidence prevalence rate frequency occurrence
        susceptibility vulnerable vulnerability prone susceptible risk
        use apply administer employ application
        drug medication medicine
        treatment therapy intervention
        therapy therapeutic
        pregnancy pregnant
        maintain keep preserve sustain maintenance upkeep
        ideal optimal
        part component element
        begin start initiate initial early
        stress stressor
        stressor strain
        mental psychological
        physical physiological bodily
        strain wear
        state condition
        shift change swing fluctuation fluctuate
        react respond response reaction
        adapt adaptation adjust dynamic
        interact interplay interaction crosstalk communicate communication dialogue conversation exchange
        two-way bidirectional reciprocal
        network system
        cell cells cellular
        restore reestablish rebalance recalibrate normalize
        necessity need necessitate require requires
        sexual sex
        arousal desire
        interfere disrupt disturb
        perturb disturb disrupt upset
        circulating bloodstream blood
        resistance insensitivity
        mediate via
        build-up cumulative accumulation accumulate cumulate accumulated total
        repeated repeat recurring recurrent
        rapid fast quick swift
        sense perceive detect
        travel migrate migration movement
        nerve nervous neural
        nerves neural
        gland glands
        male man
        breakdown break
        author write
        year years
        journal published
        review overview
        pulse pulsatile
        predispose prone
        marker markers
        clinician clinical
        tailor personalize personalized individualized
        precise exact
        target aim
        gene genetic
        compel force
        precede before
        damage injury injured
        manage handle cope
        deal manage
        environment surroundings milieu
        formation form
        interpret understand
        monitoring surveillance
        older aging ageing
        bone skeletal
        combination combine combined
        simultaneous simultaneously
        originate come
        resilience resilient
        vitality energy
        symptom sign
        mechanism pathway
        strong powerful potent
        daily diurnal
        distribute distribution
        """;

    /// <summary>Left of the arrow: words that say less than any of those to its right, so a claim may use them instead.</summary>
    private const string Weaker =
        """
        link associate relate connect tie association connection < cause lead induce trigger contribute influence affect impact result drive explain mediate precede
        contribute < cause lead induce trigger result drive
        influence affect impact change alter modulate act effect shape < cause lead induce trigger contribute interfere target stimulate produce regulate result innervate direct dysregulate perturb compel
        """;

    private static readonly FrozenDictionary<string, int[]> Groups = ReadGroups();

    private static readonly FrozenDictionary<string, FrozenSet<string>> Stronger = ReadWeaker();

    private static readonly string[] Endings =
        ["", "e", "i", "y", "s", "al", "ic", "ion", "ori", "atori", "at", "it", "iti", "ive", "iv", "ous", "or", "er", "ant", "ent", "anc", "enc", "ment", "ogen", "ical", "iz", "ist", "ism", "ated", "ator", "ar", "us", "um"];

    /// <summary>Whether a claim may say <paramref name="claim"/> where the span says <paramref name="span"/>.</summary>
    public static bool Match(Token claim, Token span) =>
        claim.Kind == TokenKind.Number || span.Kind == TokenKind.Number
            ? claim.Kind == span.Kind && claim.Term == span.Term
            : claim.Term == span.Term || SameFamily(claim.Term, span.Term) || SameWay(claim, span) || SameGroup(claim.Term, span.Term) || SaysLess(claim, span);

    /// <summary>Whether a word in lower case, without hyphens, is in any group.</summary>
    public static bool Knows(string word) => Groups.ContainsKey(Stemmer.Stem(word));

    private static bool SameWay(Token a, Token b) => a.Sign != Sign.None && a.Sign == b.Sign;

    private static bool SaysLess(Token claim, Token span) =>
        Stronger.TryGetValue(claim.Term, out var stronger) && (span.Sign != Sign.None || stronger.Contains(span.Term));

    private static bool SameGroup(string a, string b) =>
        Groups.TryGetValue(a, out int[]? first) && Groups.TryGetValue(b, out int[]? second) && first.Any(second.Contains);

    /// <summary>"inflamm" and "inflammatori": one is the other with an ending.</summary>
    private static bool SameFamily(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 5 || shorter.Any(char.IsDigit) || longer.Any(char.IsDigit))
        {
            return false;
        }

        string stem = shorter.TrimEnd('e', 'i', 'y');
        return stem.Length >= 5 && longer.StartsWith(stem, StringComparison.Ordinal) && Endings.Contains(longer[stem.Length..]);
    }

    private static IEnumerable<string> Stems(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Stemmer.Stem(word.Replace("-", "", StringComparison.Ordinal)));

    private static FrozenDictionary<string, int[]> ReadGroups() =>
        Same.Split('\n').SelectMany((line, group) => Stems(line).Select(term => (term, group)))
            .GroupBy(pair => pair.term, pair => pair.group)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());

    private static FrozenDictionary<string, FrozenSet<string>> ReadWeaker() =>
        Weaker.Split('\n').Select(line => line.Split('<')).SelectMany(sides => Stems(sides[0]).Select(term => (term, Stronger: Stems(sides[1]))))
            .GroupBy(pair => pair.term)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.Stronger).ToFrozenSet());
}
