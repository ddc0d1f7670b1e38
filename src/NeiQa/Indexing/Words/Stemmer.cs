using System.Buffers;
using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NeiQa.Indexing.Words;

/// <summary>Snowball's English stemmer behind a cache; British spellings become American ones first.</summary>
internal static class Stemmer
{
    /// <summary>Words kept; a text in one language repeats far fewer.</summary>
    private const int CacheSize = 200_000;

    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    [ThreadStatic]
    private static EnglishStemmer? t_stemmer;

    /// <summary>The stem of a word in lower case. A word with a digit is a name and stays whole.</summary>
    public static string Stem(string word)
    {
        if (Cache.TryGetValue(word, out string? stem))
        {
            return stem;
        }

        stem = word.Length < 3 || word.Any(char.IsDigit) ? word : IsPluralOfLetters(word) ? word[..^1] : Snowball(American(word));
        if (Cache.Count < CacheSize)
        {
            Cache.TryAdd(word, stem);
        }

        return stem;
    }

    /// <summary>"GHRPs": Snowball leaves an s that no vowel comes before.</summary>
    private static bool IsPluralOfLetters(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' && word.AsSpan().IndexOfAny(Vowels) < 0;

    private static string Snowball(string word)
    {
        var stemmer = t_stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    private static string American(string word)
    {
        if (word.StartsWith("oe", StringComparison.Ordinal))
        {
            word = word[1..];
        }

        return word.Replace("aemi", "emi", StringComparison.Ordinal)
            .Replace("haem", "hem", StringComparison.Ordinal)
            .Replace("isation", "ization", StringComparison.Ordinal)
            .Replace("tumour", "tumor", StringComparison.Ordinal)
            .Replace("behaviour", "behavior", StringComparison.Ordinal)
            .Replace("fibre", "fiber", StringComparison.Ordinal);
    }
}
