-- What a document states of how one actor stands to another, without an event.
CREATE TABLE stance (
    id             TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    status         TEXT NOT NULL,
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    outlet         TEXT,
    published      TEXT,
    word           TEXT NOT NULL,
    chain          TEXT NOT NULL,  -- JSON array
    attributed     INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL
);

CREATE INDEX stance_source ON stance (source);
CREATE INDEX stance_target ON stance (target);
CREATE INDEX stance_document ON stance (document);
