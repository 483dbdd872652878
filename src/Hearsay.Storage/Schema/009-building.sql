-- What all documents together say, kept so that a document changes only what it touches: nothing is numbered through the whole dossier, and
-- what a step needs of a document stands beside it. Everything here follows from the documents and decisions and can be built anew from them.
DROP TABLE copy_span;
DROP TABLE copy;
DROP TABLE story_document;
DROP TABLE story;
DROP TABLE tie;
DROP TABLE relation_claim;
DROP TABLE relation;
DROP TABLE stance;
DROP TABLE quotation;
DROP TABLE account;
DROP TABLE claim_actor;
DROP TABLE claim;
DROP TABLE actor_role;
DROP TABLE actor_name;
DROP TABLE actor;
DROP TABLE quotation_search;
DELETE FROM state;

ALTER TABLE document ADD COLUMN built INTEGER NOT NULL DEFAULT 0;  -- 1 where the tables below hold what it says
CREATE INDEX document_pending ON document (seq) WHERE built = 0;

-- What somebody decided. Never built, never lost.
CREATE TABLE decision (
    number         INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,
    subject        TEXT NOT NULL,
    other          TEXT NOT NULL,
    note           TEXT,
    who            TEXT,
    decided        TEXT NOT NULL,  -- ISO 8601, UTC
    undone         TEXT            -- likewise; NULL where it holds
);

-- Identity: the ways in which documents speak of actors, and which are the same.
CREATE TABLE signature (
    id             INTEGER PRIMARY KEY,
    text           TEXT NOT NULL UNIQUE,
    documents      INTEGER NOT NULL,  -- how many appearances it has
    head           INTEGER,           -- the signature by which its group goes
    actor          TEXT               -- NULL where only comments and boilerplate have it
);

CREATE INDEX signature_head ON signature (head);

CREATE TABLE signature_name (
    signature      INTEGER NOT NULL REFERENCES signature (id),
    name           TEXT NOT NULL,
    documents      INTEGER NOT NULL,
    PRIMARY KEY (signature, name)
) WITHOUT ROWID;

CREATE TABLE signature_office (
    signature      INTEGER NOT NULL REFERENCES signature (id),
    position       INTEGER NOT NULL,
    office         TEXT NOT NULL,     -- in compared form
    title          TEXT NOT NULL,
    belongs_to     TEXT,
    day            TEXT NOT NULL,
    document       TEXT NOT NULL,     -- the first with this signature
    place          INTEGER NOT NULL,
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    PRIMARY KEY (signature, position)
) WITHOUT ROWID;

CREATE TABLE signature_block (
    block          TEXT NOT NULL,
    signature      INTEGER NOT NULL REFERENCES signature (id),
    PRIMARY KEY (block, signature)
) WITHOUT ROWID;

CREATE INDEX signature_block_signature ON signature_block (signature);

CREATE TABLE signature_join (
    block          TEXT NOT NULL,
    one            INTEGER NOT NULL REFERENCES signature (id),
    other          INTEGER NOT NULL REFERENCES signature (id),
    reason         TEXT NOT NULL,
    score          REAL NOT NULL,
    PRIMARY KEY (block, one, other)
) WITHOUT ROWID;

CREATE INDEX signature_join_one ON signature_join (one, other);
CREATE INDEX signature_join_other ON signature_join (other, one);

CREATE TABLE appearance (
    document       TEXT NOT NULL REFERENCES document (id),
    place          INTEGER NOT NULL,  -- the actor's index in the digest
    signature      INTEGER NOT NULL REFERENCES signature (id),
    shown          INTEGER NOT NULL,  -- 0 where only comments and boilerplate mention it
    day            TEXT NOT NULL,     -- of publication; 9999-12-31 where unknown, here and in every column of this name
    PRIMARY KEY (document, place)
) WITHOUT ROWID;

CREATE INDEX appearance_signature ON appearance (signature, shown, day, document, place);

CREATE TABLE actor (
    key            TEXT PRIMARY KEY,
    plain          TEXT NOT NULL,     -- the key without the number that tells namesakes apart
    head           INTEGER NOT NULL,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL,
    country        TEXT,
    sector         TEXT,
    mentions       INTEGER NOT NULL,
    documents      INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    state          TEXT,              -- for which it counts where relations are summed up by states
    is_state       INTEGER NOT NULL
);

CREATE INDEX actor_state ON actor (state);
CREATE INDEX actor_plain ON actor (plain);
CREATE INDEX actor_head ON actor (head);
CREATE INDEX actor_mentions ON actor (mentions DESC, key);

CREATE TABLE actor_name (
    actor          TEXT NOT NULL REFERENCES actor (key),
    name           TEXT NOT NULL,
    PRIMARY KEY (actor, name)
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

CREATE TABLE actor_document (
    actor          TEXT NOT NULL REFERENCES actor (key),
    unnamed        INTEGER NOT NULL,
    day            TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    mentions       INTEGER NOT NULL,
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    PRIMARY KEY (actor, unnamed, day, document)
) WITHOUT ROWID;

CREATE INDEX actor_document_document ON actor_document (document);

-- What a document says beside its actors: counts of what is left out, and what copies are found by.
CREATE TABLE document_tally (
    document       TEXT PRIMARY KEY REFERENCES document (id),
    comment_events INTEGER NOT NULL,
    boilerplate_events INTEGER NOT NULL,
    events_without_actors INTEGER NOT NULL,
    quotations     INTEGER NOT NULL,
    stances        INTEGER NOT NULL,
    wire           TEXT,
    passage_length INTEGER NOT NULL
);

CREATE TABLE passage (
    print          INTEGER NOT NULL,
    day            TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    PRIMARY KEY (print, day, document)
) WITHOUT ROWID;

CREATE INDEX passage_document ON passage (document);

CREATE TABLE copy (
    document       TEXT PRIMARY KEY REFERENCES document (id),
    copied_from    TEXT REFERENCES document (id),
    wire           TEXT,
    share          REAL NOT NULL
);

CREATE INDEX copy_copied_from ON copy (copied_from);

CREATE TABLE copy_span (
    document       TEXT NOT NULL REFERENCES copy (document),
    position       INTEGER NOT NULL,
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    from_begin     INTEGER NOT NULL,
    from_end       INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- Claims: the tellings of each document, under which keys each is compared with others, and with which it is joined.
CREATE TABLE telling (
    id             INTEGER PRIMARY KEY,
    document       TEXT NOT NULL REFERENCES document (id),
    event          INTEGER NOT NULL,  -- its index in the digest
    claim          TEXT,
    UNIQUE (document, event)
);

CREATE TABLE telling_key (
    key            INTEGER NOT NULL,  -- a hash
    day            INTEGER NOT NULL,  -- of the event, else of publication, counted from the year 1; -1 where neither is known
    telling        INTEGER NOT NULL REFERENCES telling (id),
    PRIMARY KEY (key, day, telling)
) WITHOUT ROWID;

CREATE INDEX telling_key_telling ON telling_key (telling);

CREATE TABLE telling_join (
    one            INTEGER NOT NULL REFERENCES telling (id),
    other          INTEGER NOT NULL REFERENCES telling (id),
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX telling_join_other ON telling_join (other, one);

CREATE TABLE claim (
    id             TEXT PRIMARY KEY,
    type           TEXT NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    summary        TEXT NOT NULL,
    sources        INTEGER NOT NULL,
    contested      INTEGER NOT NULL,
    origins        TEXT NOT NULL,     -- JSON: name, and which accounts go back to it for which reason
    print          TEXT NOT NULL      -- a hash of the whole claim with its accounts
);

CREATE INDEX claim_day ON claim (first_day, id);
CREATE INDEX claim_type ON claim (type);

CREATE TABLE claim_actor (
    claim          TEXT NOT NULL REFERENCES claim (id),
    side           TEXT NOT NULL CHECK (side IN ('source', 'target')),
    position       INTEGER NOT NULL,
    actor          TEXT NOT NULL REFERENCES actor (key),
    PRIMARY KEY (claim, side, position)
) WITHOUT ROWID;

CREATE INDEX claim_actor_actor ON claim_actor (actor, claim);

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
    event          TEXT NOT NULL,     -- its id in the document
    joined         TEXT,              -- what ties it to the earlier accounts
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE INDEX account_document ON account (document, claim);
CREATE INDEX account_outlet ON account (outlet COLLATE NOCASE, claim);

CREATE TABLE relation (
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    cooperation    INTEGER NOT NULL,
    conflict       INTEGER NOT NULL,
    sign           INTEGER NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    PRIMARY KEY (source, target)
) WITHOUT ROWID;

CREATE INDEX relation_target ON relation (target, source);

-- What each claim counts between its actors: a function of the claim alone.
CREATE TABLE tie (
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    claim          TEXT NOT NULL REFERENCES claim (id),
    type           TEXT NOT NULL,
    standing       TEXT NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    told           TEXT,              -- the first day on which it was told
    sources        INTEGER NOT NULL,
    counts         INTEGER NOT NULL,  -- whether the relation of the two counts it
    PRIMARY KEY (source, target, claim)
) WITHOUT ROWID;

CREATE INDEX tie_target ON tie (target, source);
CREATE INDEX tie_claim ON tie (claim);

CREATE TABLE stance (
    id             TEXT PRIMARY KEY,
    place          INTEGER NOT NULL,  -- its rank in the text
    kind           TEXT NOT NULL,
    status         TEXT NOT NULL,
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    outlet         TEXT,
    published      TEXT,
    word           TEXT NOT NULL,
    chain          TEXT NOT NULL,     -- JSON array
    attributed     INTEGER NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL
);

CREATE INDEX stance_source ON stance (source);
CREATE INDEX stance_target ON stance (target);
CREATE INDEX stance_document ON stance (document);

CREATE TABLE quotation (
    seq            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    place          INTEGER NOT NULL,  -- its rank in the text
    outlet         TEXT,
    published      TEXT,
    actor          TEXT REFERENCES actor (key),
    source         TEXT NOT NULL,
    cue            TEXT NOT NULL,
    chain          TEXT NOT NULL,     -- JSON array
    manner         TEXT NOT NULL,
    source_stance  TEXT NOT NULL,
    author_stance  TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    span_begin     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL
);

CREATE INDEX quotation_actor ON quotation (actor);
CREATE INDEX quotation_document ON quotation (document);

-- The row id is quotation.seq.
CREATE VIRTUAL TABLE quotation_search USING fts5 (source, quote, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE story (
    id             TEXT PRIMARY KEY,
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

CREATE INDEX story_document_document ON story_document (document);
