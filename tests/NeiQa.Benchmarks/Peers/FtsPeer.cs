using Microsoft.Data.Sqlite;

namespace NeiQa.Benchmarks.Peers;

/// <summary>SQLite's own full-text search alone: BM25 over stemmed words, any of the question's words.</summary>
internal sealed class FtsPeer : IDisposable
{
    /// <summary>How results name it.</summary>
    public const string Name = "SQLite FTS5";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"neiqa-fts-{Guid.NewGuid():N}.db");
    private readonly SqliteConnection _connection;

    /// <param name="texts">What is searched.</param>
    public FtsPeer(IEnumerable<string> texts)
    {
        _connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61');");
        using var transaction = _connection.BeginTransaction();
        foreach (var text in texts)
        {
            Add(text);
        }

        transaction.Commit();
        Execute("INSERT INTO passages(passages) VALUES ('optimize');");
    }

    /// <summary>Stores a text; searches find it from then on.</summary>
    public void Add(string text) => Execute("INSERT INTO passages(text) VALUES ($text);", text);

    /// <summary>The best texts for a question.</summary>
    public List<string> Search(string question, int count)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT text FROM passages WHERE passages MATCH $query ORDER BY rank LIMIT $count;";
        command.Parameters.AddWithValue("$query", AnyWord(question));
        command.Parameters.AddWithValue("$count", count);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }

    private static string AnyWord(string question) =>
        string.Join(" OR ", new string([.. question.Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(word => $"\"{word}\""));

    private void Execute(string sql, string? text = null)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$text", text ?? "");
        command.ExecuteNonQuery();
    }
}
