using Microsoft.Data.Sqlite;

namespace NeiQa.Indexing.Storage;

/// <summary>The index's SQLite file: opening, creating, checking, moving.</summary>
/// <param name="path">Full path of the file.</param>
internal sealed class IndexFile(string path)
{
    /// <summary>Files up to this size are checked page by page at start, which takes some 100 ms.</summary>
    private const long QuickCheckBytes = 64L * 1024 * 1024;

    private const int BusyTimeoutSeconds = 30;

    /// <summary>Full path of the file.</summary>
    public string Path => path;

    /// <summary>Whether there is one.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>A connection from the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate));
        connection.Open();
        connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;");
        return connection;
    }

    /// <summary>Makes the tables where they are missing and notes what the index is made with.</summary>
    public void Create(string fingerprint)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var connection = Open();
        connection.Execute("PRAGMA journal_mode = WAL;");
        connection.Execute(IndexSchema.Tables);
        connection.Execute("INSERT OR IGNORE INTO meta (key, value) VALUES ('fingerprint', $value);", ("$value", fingerprint));
    }

    /// <summary>What state the file is in.</summary>
    /// <param name="fingerprint">What a current index is made with.</param>
    public IndexFileState Check(string fingerprint)
    {
        if (!Exists)
        {
            return IndexFileState.Missing;
        }

        try
        {
            using var connection = Open();
            if (new FileInfo(path).Length <= QuickCheckBytes && connection.Scalar<string>("PRAGMA quick_check(1);") != "ok")
            {
                return IndexFileState.Damaged;
            }

            return connection.Meta("fingerprint") == fingerprint ? IndexFileState.Current : IndexFileState.Outdated;
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            return IndexFileState.Damaged;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR)
        {
            return IndexFileState.Outdated;
        }
    }

    /// <summary>Whether SQLite says that the file is not what it should be.</summary>
    public static bool IsDamage(SqliteException fault) =>
        fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    /// <summary>Puts this file, whole, in the place of another.</summary>
    public void ReplaceInto(IndexFile target)
    {
        using (var connection = Open())
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        Delete(target.Path + "-wal");
        Delete(target.Path + "-shm");
        File.Move(path, target.Path, overwrite: true);
        Delete(path + "-wal");
        Delete(path + "-shm");
    }

    /// <summary>Moves the file and what belongs to it aside, so that it can be looked at; the one before goes.</summary>
    public void MoveAside()
    {
        SqliteConnection.ClearAllPools();
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
            {
                File.Move(path + suffix, path + ".damaged" + suffix, overwrite: true);
            }
        }
    }

    /// <summary>Removes the file and what belongs to it.</summary>
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            Delete(path + suffix);
        }
    }

    private static void Delete(string file) => File.Delete(file);

    private string ConnectionString(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = true,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();
}

/// <summary>What state an index's file is in.</summary>
internal enum IndexFileState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It can be used.</summary>
    Current,

    /// <summary>It was made with another model, tokenizer, chunker or schema.</summary>
    Outdated,

    /// <summary>It cannot be read.</summary>
    Damaged,
}
