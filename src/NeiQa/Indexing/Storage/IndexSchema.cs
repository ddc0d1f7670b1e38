namespace NeiQa.Indexing.Storage;

/// <summary>The tables of the index.</summary>
internal static class IndexSchema
{
    /// <summary>Changes with the tables; part of the fingerprint.</summary>
    public const int Version = 3;

    /// <summary>
    /// Ids are never used again, so a document that is replaced has a new one. Blocks hold what is searched, of up to
    /// <see cref="BlockSize"/> passages of one document each: vectors and words, read in one pass at start. Units are compared
    /// where a search has found their passages.
    /// </summary>
    public const string Tables =
        """
        CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, path TEXT NOT NULL,
            sha256 TEXT NOT NULL, stamp TEXT NOT NULL, passages INTEGER NOT NULL, sections TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS texts (document INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS quarantined (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS passages (
            id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL,
            section TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL,
            units TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS units (passage INTEGER PRIMARY KEY, vectors BLOB NOT NULL, terms BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS passages_document ON passages (document);
        CREATE TABLE IF NOT EXISTS blocks (
            id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL, first INTEGER NOT NULL,
            vectors BLOB NOT NULL, words BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS blocks_document ON blocks (document);
        CREATE TABLE IF NOT EXISTS terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS surfaces (id INTEGER PRIMARY KEY, surface TEXT NOT NULL UNIQUE, term INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS abbreviations (document INTEGER NOT NULL, short TEXT NOT NULL, long TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS abbreviations_document ON abbreviations (document);
        """;

    /// <summary>Most passages of a block.</summary>
    public const int BlockSize = 4_096;
}
