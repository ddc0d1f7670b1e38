using NeiQa.Chunking;
using NeiQa.Documents;

namespace NeiQa.Indexing.Storage;

/// <summary>A document with its passages and their vectors, ready to be stored.</summary>
/// <param name="Document">The document.</param>
/// <param name="Stamp">The file's size and time of change, by which an unchanged file is known without reading it.</param>
/// <param name="Passages">Its passages in order.</param>
internal sealed record PreparedDocument(Document Document, string Stamp, IReadOnlyList<EmbeddedPassage> Passages);

/// <summary>A passage with its vectors.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Vector">Of the whole passage, headings included; unit length.</param>
/// <param name="UnitVectors">Of each unit; unit length.</param>
internal sealed record EmbeddedPassage(Passage Passage, float[] Vector, IReadOnlyList<float[]> UnitVectors);
