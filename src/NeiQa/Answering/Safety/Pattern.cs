namespace NeiQa.Answering.Safety;

/// <summary>
/// A word pattern, matched at all positions of a window at once. A set of positions is a bit mask:
/// bit i stands before word i, so a pattern maps the positions where it may start to those where it ends.
/// </summary>
internal abstract class Pattern
{
    /// <summary>Ids of the single words that are a whole match.</summary>
    public virtual IEnumerable<int> Words => [];

    /// <summary>Positions after a match that begins at one of <paramref name="starts"/>.</summary>
    public abstract ulong Ends(Window window, ulong starts);
}

/// <summary>One word, prefix or number, by its id in the <see cref="WordIndex"/>.</summary>
internal sealed class WordPattern(int id) : Pattern
{
    public override IEnumerable<int> Words => [id];

    public override ulong Ends(Window window, ulong starts) => (starts & window.At(id)) << 1;
}

/// <summary>Any of several patterns; single words are tested together.</summary>
internal sealed class ChoicePattern(IReadOnlyList<Pattern> choices) : Pattern
{
    private readonly int[] _words = [.. choices.SelectMany(choice => choice.Words).Distinct()];
    private readonly Pattern[] _others = [.. choices.SelectMany(choice => choice is ChoicePattern nested ? nested._others : choice is WordPattern ? [] : [choice])];

    public override IEnumerable<int> Words => _words;

    public override ulong Ends(Window window, ulong starts)
    {
        ulong at = 0;
        foreach (var word in _words)
        {
            at |= window.At(word);
        }

        var ends = (starts & at) << 1;
        foreach (var other in _others)
        {
            ends |= other.Ends(window, starts);
        }

        return ends;
    }
}

/// <summary>Patterns one after the other.</summary>
internal sealed class SequencePattern(IReadOnlyList<Pattern> parts) : Pattern
{
    private readonly Pattern[] _parts = [.. parts];

    public override ulong Ends(Window window, ulong starts)
    {
        for (int i = 0; i < _parts.Length && starts != 0; i++)
        {
            starts = _parts[i].Ends(window, starts);
        }

        return starts;
    }
}

/// <summary>A pattern that may be absent.</summary>
internal sealed class OptionalPattern(Pattern inner) : Pattern
{
    public override ulong Ends(Window window, ulong starts) => starts | inner.Ends(window, starts);
}

/// <summary>Up to <paramref name="words"/> words of any kind.</summary>
internal sealed class GapPattern(int words) : Pattern
{
    public override ulong Ends(Window window, ulong starts)
    {
        for (int i = 0; i < words; i++)
        {
            starts |= starts << 1;
        }

        return starts & window.All;
    }
}

/// <summary>The start or the end of the sentence.</summary>
internal sealed class EdgePattern(bool atEnd) : Pattern
{
    public override ulong Ends(Window window, ulong starts) => starts & (atEnd ? window.SentenceEnd : window.SentenceStart);
}

/// <summary>Exactly one word of any kind.</summary>
internal sealed class AnyPattern : Pattern
{
    public override ulong Ends(Window window, ulong starts) => (starts << 1) & window.All;
}

/// <summary>Patterns that must all match, wherever in the window; each one's end is an end.</summary>
internal sealed class AllPattern(IReadOnlyList<Pattern> parts) : Pattern
{
    public override ulong Ends(Window window, ulong starts)
    {
        ulong ends = 0;
        foreach (var part in parts)
        {
            var found = part.Ends(window, starts);
            if (found == 0)
            {
                return 0;
            }

            ends |= found;
        }

        return ends;
    }
}
