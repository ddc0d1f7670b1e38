namespace NeiQa.Answering;

/// <summary>The fixed texts of the prompts folder, read at each use so that an edit needs no build.</summary>
public sealed class Prompts
{
    /// <summary>The text that ends every answer (<c>disclaimer.md</c>).</summary>
    public Disclaimer Disclaimer => throw new NotImplementedException();
}
