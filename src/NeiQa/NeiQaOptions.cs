namespace NeiQa;

/// <summary>Section <c>NeiQa</c> of the configuration. Every key has a default, so an empty section works.</summary>
public sealed class NeiQaOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "NeiQa";

    /// <summary>Folder of the documents. Default <c>corpus</c>; relative paths start at the repository's root.</summary>
    public string CorpusPath { get; set; } = "corpus";

    /// <summary>Folder of the index. Default <c>data</c>; relative as <see cref="CorpusPath"/>.</summary>
    public string DataPath { get; set; } = "data";

    /// <summary>Folder of the fixed texts. Default <c>prompts</c>; relative as <see cref="CorpusPath"/>.</summary>
    public string PromptsPath { get; set; } = "prompts";

    /// <summary>The embedding model; the one that ships unless named.</summary>
    public EmbeddingOptions Embedding { get; set; } = new();

    /// <summary>A chat model that words the answers; none by default, so answers are extractive.</summary>
    public ChatOptions Chat { get; set; } = new();

    /// <summary>Limits of the HTTP surface.</summary>
    public LimitOptions Limits { get; set; } = new();
}

/// <summary>Section <c>NeiQa:Embedding</c>.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>An ONNX graph with <c>input_ids</c> and <c>attention_mask</c> in and a sentence embedding out. Default: the model that ships.</summary>
    public string? ModelPath { get; set; }

    /// <summary>The model's WordPiece vocabulary, one piece a line. Default: the one that ships.</summary>
    public string? VocabularyPath { get; set; }

    /// <summary>SHA-256 of the graph, in hex. Pinned for the model that ships, optional for another.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Length of an embedding. Default 384; a multiple of 8.</summary>
    public int Dimensions { get; set; } = 384;

    /// <summary>Tokens a text may have, special tokens included. Default 256; longer text is cut.</summary>
    public int MaxTokens { get; set; } = 256;

    /// <summary>Put before a question. Default empty.</summary>
    public string QueryPrefix { get; set; } = "";

    /// <summary>Put before a passage. Default empty.</summary>
    public string PassagePrefix { get; set; } = "";
}

/// <summary>Section <c>NeiQa:Chat</c>: an OpenAI-compatible endpoint.</summary>
public sealed class ChatOptions
{
    /// <summary>Base address, such as <c>http://localhost:11434/v1</c>. Default none: answers are extractive.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name at the endpoint. Needed with <see cref="Endpoint"/>.</summary>
    public string? Model { get; set; }

    /// <summary>The key the endpoint asks for, if any.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Seconds to wait for the endpoint before the extractive answer is given instead. Default 30.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}

/// <summary>Section <c>NeiQa:Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>Requests a minute for each client address. Default 600; 0 means no limit.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Largest request body in bytes. Default 65,536.</summary>
    public int BodyBytes { get; set; } = 65_536;
}
