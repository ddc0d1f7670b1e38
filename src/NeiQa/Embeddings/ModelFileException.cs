namespace NeiQa.Embeddings;

/// <summary>A model's file is missing, different or unfit. The message names the file and what to do.</summary>
public sealed class ModelFileException : Exception
{
    /// <param name="message">Names the file and what to do.</param>
    public ModelFileException(string message)
        : base(message)
    {
    }
}
