namespace NeiQa.Answering.Safety;

/// <summary>
/// Reads word patterns. <c>word</c>, <c>prefix*</c>, <c>#</c> (a number), <c>*</c> (any word), <c>{class}</c>, <c>(one|or another)</c>,
/// a <c>?</c> behind any of these (may be absent), <c>..</c> (up to 2 words), <c>...</c> (up to 5), <c>^</c> and <c>$</c> (edges of the sentence),
/// <c>one &amp; other</c> (both, wherever they stand).
/// </summary>
internal sealed class PatternParser(WordIndex index, IReadOnlyDictionary<string, Pattern> classes)
{
    private string _text = "";
    private int _at;

    /// <summary>Parses a whole pattern.</summary>
    /// <exception cref="FormatException">The text is not a pattern; the message says why.</exception>
    public Pattern Parse(string pattern)
    {
        (_text, _at) = (pattern, 0);
        List<Pattern> parts = [Choice()];
        while (_at < _text.Length && _text[_at] == '&')
        {
            _at++;
            parts.Add(Choice());
        }

        return _at < _text.Length ? throw new FormatException("a ) without its (") : parts.Count == 1 ? parts[0] : new AllPattern(parts);
    }

    private Pattern Choice()
    {
        List<Pattern> choices = [Sequence()];
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            choices.Add(Sequence());
        }

        return choices.Count == 1 ? choices[0] : new ChoicePattern(choices);
    }

    private Pattern Sequence()
    {
        List<Pattern> parts = [];
        while (SkipSpaces() && _text[_at] is not ('|' or ')' or '&'))
        {
            parts.Add(Optional(Item()));
        }

        return parts.Count switch
        {
            0 => throw new FormatException("an empty pattern or choice"),
            1 => parts[0],
            _ => new SequencePattern(parts),
        };
    }

    private bool SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length;
    }

    private Pattern Optional(Pattern item)
    {
        if (_at == _text.Length || _text[_at] != '?')
        {
            return item;
        }

        _at++;
        return new OptionalPattern(item);
    }

    private Pattern Item() => _text[_at] switch
    {
        '(' => Group(),
        '{' => Class(),
        '.' => Gap(),
        '^' => Edge(atEnd: false),
        '$' => Edge(atEnd: true),
        _ => Word(),
    };

    private Pattern Group()
    {
        _at++;
        var inner = Choice();
        if (_at == _text.Length)
        {
            throw new FormatException("a ( without its )");
        }

        _at++;
        return inner;
    }

    private Pattern Class()
    {
        int end = _text.IndexOf('}', _at);
        var name = end < 0 ? throw new FormatException("a { without its }") : _text[(_at + 1)..end];
        _at = end + 1;
        return classes.TryGetValue(name, out var pattern) ? pattern : throw new FormatException($"no class of words is called {{{name}}}");
    }

    private GapPattern Gap()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
        }

        return (_at - start) switch
        {
            2 => new GapPattern(2),
            3 => new GapPattern(5),
            _ => throw new FormatException("a gap is written .. (up to 2 words) or ... (up to 5)"),
        };
    }

    private EdgePattern Edge(bool atEnd)
    {
        _at++;
        return new EdgePattern(atEnd);
    }

    private Pattern Word()
    {
        int start = _at;
        while (_at < _text.Length && IsWordPart(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at] switch
        {
            "*" => new AnyPattern(),
            { Length: > 0 } word when word.IndexOf('*', StringComparison.Ordinal) is var star && (star < 0 || (star >= 2 && star == word.Length - 1))
                => new WordPattern(index.Add(word)),
            var word => throw new FormatException($"'{word}{_text[_at..Math.Min(_text.Length, _at + 1)]}' is not a word in lower case without apostrophe, nor a prefix such as suicid*"),
        };
    }

    private bool IsWordPart(char c) =>
        char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '#' or '*' || (c == '.' && char.IsAsciiDigit(_text[_at - 1]));
}
