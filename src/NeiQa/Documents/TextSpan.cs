namespace NeiQa.Documents;

/// <summary>A stretch of a document's text, in UTF-16 code units.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Code units in it.</summary>
    public int Length => End - Start;

    /// <summary>The text it covers, without a copy.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The text it covers.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>The same span without white space at its ends; empty at <see cref="Start"/> where there is nothing else.</summary>
    public TextSpan Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>Whether the other span lies in this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
