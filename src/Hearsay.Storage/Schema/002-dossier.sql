-- What all documents together say: built from the digests, and built anew as a whole.
CREATE TABLE actor (
    key            TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL,
    country        TEXT,
    sector         TEXT,
    mentions       INTEGER NOT NULL,
    documents      INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL
);

CREATE TABLE actor_name (
    actor          TEXT NOT NULL REFERENCES actor (key),
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;

CREATE INDEX actor_name_name ON actor_name (name COLLATE NOCASE);

CREATE TABLE actor_role (
    actor          TEXT NOT NULL REFERENCES actor (key),
    position       INTEGER NOT NULL,
    title          TEXT NOT NULL,
    belongs_to     TEXT,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;

CREATE TABLE claim (
    id             TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    type           TEXT NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    summary        TEXT NOT NULL,
    sources        INTEGER NOT NULL,
    contested      INTEGER NOT NULL
);

CREATE INDEX claim_type ON claim (type);

CREATE TABLE claim_actor (
    claim          TEXT NOT NULL REFERENCES claim (id),
    side           TEXT NOT NULL CHECK (side IN ('source', 'target')),
    position       INTEGER NOT NULL,
    actor          TEXT NOT NULL REFERENCES actor (key),
    PRIMARY KEY (claim, side, position)
) WITHOUT ROWID;

CREATE INDEX claim_actor_actor ON claim_actor (actor);

CREATE TABLE account (
    claim          TEXT NOT NULL REFERENCES claim (id),
    position       INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    outlet         TEXT,
    published      TEXT,
    stance         TEXT NOT NULL,
    chain          TEXT NOT NULL,  -- JSON array
    attributed     INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE INDEX account_document ON account (document);
CREATE INDEX account_outlet ON account (outlet);

CREATE TABLE relation (
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    position       INTEGER NOT NULL,
    cooperation    INTEGER NOT NULL,
    conflict       INTEGER NOT NULL,
    sign           INTEGER NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    PRIMARY KEY (source, target)
) WITHOUT ROWID;

CREATE TABLE relation_claim (
    source         TEXT NOT NULL,
    target         TEXT NOT NULL,
    position       INTEGER NOT NULL,
    claim          TEXT NOT NULL REFERENCES claim (id),
    PRIMARY KEY (source, target, position),
    FOREIGN KEY (source, target) REFERENCES relation (source, target)
) WITHOUT ROWID;

CREATE TABLE quotation (
    id             TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    outlet         TEXT,
    published      TEXT,
    actor          TEXT REFERENCES actor (key),
    source         TEXT NOT NULL,
    cue            TEXT NOT NULL,
    chain          TEXT NOT NULL,  -- JSON array
    manner         TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL
);

CREATE INDEX quotation_actor ON quotation (actor);
CREATE INDEX quotation_document ON quotation (document);

CREATE TABLE story (
    id             TEXT PRIMARY KEY,
    position       INTEGER NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    title          TEXT
);

CREATE TABLE story_document (
    story          TEXT NOT NULL REFERENCES story (id),
    position       INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    PRIMARY KEY (story, position)
) WITHOUT ROWID;

CREATE TABLE copy (
    document       TEXT PRIMARY KEY REFERENCES document (id),
    position       INTEGER NOT NULL,
    copied_from    TEXT REFERENCES document (id),
    wire           TEXT,
    share          REAL NOT NULL
);

CREATE TABLE copy_span (
    document       TEXT NOT NULL REFERENCES copy (document),
    position       INTEGER NOT NULL,
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    from_begin     INTEGER NOT NULL,
    from_end       INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- Documents of before these tables are still to be built into them.
UPDATE state SET value = '1' WHERE name = 'stale' AND EXISTS (SELECT 1 FROM document);
