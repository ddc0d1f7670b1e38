using System.Text;

namespace NeiQa.Documents;

/// <summary>A file that cannot become a document; the message says why and what to do.</summary>
internal sealed class UnreadableDocumentException(string message) : Exception(message)
{
    /// <summary>The message for a file without text.</summary>
    public const string NoText = "The file holds no text. Add some, or remove the file.";
}

/// <summary>Decodes a file and recovers its structure with the reader for its format.</summary>
internal static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are not text, or hold none.</exception>
    public static Document Read(CorpusFile file, byte[] bytes)
    {
        string text = Decode(bytes);
        if (!DocumentBuilder.SaysSomething(text))
        {
            throw new UnreadableDocumentException(UnreadableDocumentException.NoText);
        }

        return Path.GetExtension(file.Path).Equals(".md", StringComparison.OrdinalIgnoreCase)
            ? MarkdownReader.Read(file, text)
            : PlainTextReader.Read(file, text);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            string text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict(new UTF8Encoding(false, true), bytes, 3),
                [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(false, true, true), bytes, 2),
                [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(true, true, true), bytes, 2),
                _ => Strict(new UTF8Encoding(false, true), bytes, 0),
            };
            return text.Contains('\0')
                ? throw new UnreadableDocumentException("The file is not text: it holds NUL characters. Remove it, or convert it to UTF-8 text.")
                : text;
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableDocumentException($"The file is not UTF-8 text (see byte {fault.Index}). Save it as UTF-8.");
        }
    }

    private static string Strict(Encoding encoding, byte[] bytes, int skip) => encoding.GetString(bytes, skip, bytes.Length - skip);
}
