-- The bytes that documents were read out of, each kept once however many documents it holds.
CREATE TABLE original (
    hash           TEXT PRIMARY KEY,  -- SHA-256 of the bytes
    size           INTEGER NOT NULL,
    bytes          BLOB NOT NULL      -- Brotli
);

ALTER TABLE document ADD COLUMN original TEXT REFERENCES original (hash);  -- NULL where nothing was kept
ALTER TABLE document ADD COLUMN origin TEXT;                               -- JSON: how the document was found in the bytes
