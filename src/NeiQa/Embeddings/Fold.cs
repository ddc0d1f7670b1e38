namespace NeiQa.Embeddings;

/// <summary>Parts of a cross-validation: what was fitted without a part answers its questions.</summary>
internal static class Fold
{
    /// <summary>The part that a question belongs to, from 0; the same on every machine.</summary>
    /// <param name="question">Its text.</param>
    /// <param name="folds">How many parts there are.</param>
    public static int Of(string question, int folds) => (int)(question.Aggregate(17u, (hash, letter) => (hash * 31) + letter) % (uint)folds);
}
