using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NeiQa.Indexing;
using NeiQa.Indexing.Storage;

namespace NeiQa.Answering.Abstaining;

/// <summary>
/// Fits the abstention to the corpus when its index is built: asks it questions about anything, from a file that a person
/// can edit, and keeps with the index how well those seem to be answered by chance. The more the documents hold, the better.
/// </summary>
internal sealed class AbstentionFit(NeiQaPaths paths, PassageIndex index, QuestionReader reader, EvidenceFinder finder, Abstention abstention)
{
    private const string ChanceKey = "chance", StateKey = "chanceState";

    /// <summary>Sets the threshold, from what the index keeps where that still holds.</summary>
    /// <param name="cancellationToken">Stops between two questions; then nothing is kept.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string[] questions = [.. DataLine.ReadIfThere(Path.Combine(paths.Prompts, "background-questions.txt")).Select(line => line.Text)];
        string state = State(questions);
        if (Kept(state) is { } kept)
        {
            abstention.Fit(kept);
        }
        else if (await MedianAsync(questions, cancellationToken) is { } chance)
        {
            abstention.Fit(chance);
            Keep(state, chance);
        }
    }

    /// <summary>What the fit depends on: the documents (a row is never used again), the questions and the weights.</summary>
    private string State(string[] questions)
    {
        using var connection = index.File.Open();
        string documents = connection.Scalar<string>("SELECT count(*) || ' ' || coalesce(max(id), 0) FROM documents;")!;
        string parts = string.Create(CultureInfo.InvariantCulture, $"{documents}\n{AbstentionModel.Version}\n{string.Join('\n', questions)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }

    private float? Kept(string state)
    {
        using var connection = index.File.Open();
        return connection.Meta(StateKey) == state && float.TryParse(connection.Meta(ChanceKey), CultureInfo.InvariantCulture, out float chance) ? chance : null;
    }

    private void Keep(string state, float chance)
    {
        using var connection = index.File.Open();
        using var transaction = connection.BeginTransaction();
        connection.SetMeta(ChanceKey, chance.ToString(CultureInfo.InvariantCulture));
        connection.SetMeta(StateKey, state);
        transaction.Commit();
    }

    /// <summary>The median score, or null where nothing can be asked.</summary>
    private async Task<float?> MedianAsync(string[] questions, CancellationToken cancellationToken)
    {
        var scores = new List<float>();
        foreach (string line in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Question.TryCreate(line, null, null, out _) is { } question)
            {
                var read = await reader.ReadAsync(question, cancellationToken);
                var found = finder.Find(read, question.Top);
                if (found.Units.Count > 0)
                {
                    scores.Add(abstention.Score(read.Query, found));
                }
            }
        }

        scores.Sort();
        return scores.Count > 0 ? scores[scores.Count / 2] : null;
    }
}
