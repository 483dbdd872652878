-- Stories: the keys under which each article meets others, how likely those that were compared tell the same story, and which articles
-- are to be compared (again): 1 where they are new.
CREATE TABLE story_key (
    key            INTEGER NOT NULL,
    day            TEXT NOT NULL,
    document       TEXT NOT NULL REFERENCES document (id),
    PRIMARY KEY (key, day, document)
) WITHOUT ROWID;

CREATE TABLE story_pair (
    document       TEXT NOT NULL REFERENCES document (id),
    before         TEXT NOT NULL REFERENCES document (id),
    score          REAL NOT NULL,
    PRIMARY KEY (document, before)
) WITHOUT ROWID;

CREATE INDEX story_pair_before ON story_pair (before);

CREATE TABLE story_waiting (
    document       TEXT PRIMARY KEY REFERENCES document (id),
    is_new         INTEGER NOT NULL
) WITHOUT ROWID;

-- As whom the actors of a telling were known when it was compared: one with the same print need not be compared again.
ALTER TABLE telling ADD COLUMN print INTEGER NOT NULL DEFAULT 0;
