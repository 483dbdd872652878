-- Copies: the keys of each document's passages, the documents before it with which each was compared and what was judged, and what came of it: what each
-- took from whom. "place" counts the sources of a document, its main one first.
DROP TABLE copy_span;
DROP TABLE copy;
DROP TABLE passage;

CREATE TABLE copy_key (
    key            INTEGER NOT NULL,
    day            TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    PRIMARY KEY (key, day, document)
) WITHOUT ROWID;

CREATE INDEX copy_key_document ON copy_key (document);

CREATE TABLE copy_pair (
    document       TEXT NOT NULL REFERENCES document (id),
    before         TEXT NOT NULL REFERENCES document (id),
    copy           TEXT,           -- which of the two is the copy; null where neither is
    judged         TEXT,           -- JSON
    PRIMARY KEY (document, before)
) WITHOUT ROWID;

CREATE INDEX copy_pair_before ON copy_pair (before);
CREATE INDEX copy_pair_copy ON copy_pair (copy) WHERE copy IS NOT NULL;

CREATE TABLE copy (
    document       TEXT NOT NULL REFERENCES document (id),
    place          INTEGER NOT NULL,
    copied_from    TEXT REFERENCES document (id),
    wire           TEXT,
    share          REAL NOT NULL,
    how            TEXT NOT NULL,
    reason         TEXT NOT NULL,
    common         INTEGER NOT NULL,
    words          TEXT,
    PRIMARY KEY (document, place)
) WITHOUT ROWID;

CREATE INDEX copy_copied_from ON copy (copied_from);

CREATE TABLE copy_span (
    document       TEXT NOT NULL,
    place          INTEGER NOT NULL,
    position       INTEGER NOT NULL,
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    from_begin     INTEGER NOT NULL,
    from_end       INTEGER NOT NULL,
    literal        INTEGER NOT NULL,
    PRIMARY KEY (document, place, position),
    FOREIGN KEY (document, place) REFERENCES copy (document, place)
) WITHOUT ROWID;
