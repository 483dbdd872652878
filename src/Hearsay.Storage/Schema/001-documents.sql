-- What was read, in the order in which it came. Nothing here is ever changed or made anew.
CREATE TABLE document (
    seq            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    content_hash   TEXT NOT NULL,
    given          BLOB NOT NULL,  -- Brotli: what was known before reading, as JSON
    text           BLOB NOT NULL,  -- Brotli: the original text, UTF-16 little-endian
    annotation     BLOB,           -- Brotli: the reading in the annotation format; NULL where the document was not read
    digest         BLOB NOT NULL,  -- Brotli: what the dossier needs of the reading, as JSON
    digest_version INTEGER NOT NULL,
    file           TEXT,
    uri            TEXT,
    outlet         TEXT,
    byline         TEXT NOT NULL,  -- JSON array
    title          TEXT,
    published      TEXT,           -- yyyy-mm-dd, as every day here
    language       TEXT NOT NULL,
    words          INTEGER NOT NULL,
    not_read       TEXT            -- why it was not read; NULL where it was
);

CREATE INDEX document_published ON document (published, id);
CREATE INDEX document_outlet ON document (outlet);

CREATE TABLE state (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Whether documents came after the other tables were built.
INSERT INTO state VALUES ('stale', '0');
