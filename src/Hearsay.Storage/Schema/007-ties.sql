-- The claims between each two actors, as relations count them: written with the claim, and a function of it alone.
CREATE TABLE tie (
    source         TEXT NOT NULL REFERENCES actor (key),
    target         TEXT NOT NULL REFERENCES actor (key),
    claim          TEXT NOT NULL REFERENCES claim (id),
    type           TEXT NOT NULL,
    standing       TEXT NOT NULL,
    first_day      TEXT,
    last_day       TEXT,
    told           TEXT,           -- the first day on which it was told
    sources        INTEGER NOT NULL,
    PRIMARY KEY (source, target, claim)
) WITHOUT ROWID;

CREATE INDEX tie_target ON tie (target, source);
CREATE INDEX tie_claim ON tie (claim);

-- Claims of before this table are still to be written into it.
UPDATE state SET value = '1' WHERE name = 'stale' AND EXISTS (SELECT 1 FROM claim);

-- For which state an actor counts where relations are summed up by states.
ALTER TABLE actor ADD COLUMN state TEXT;
ALTER TABLE actor ADD COLUMN is_state INTEGER NOT NULL DEFAULT 0;
CREATE INDEX actor_state ON actor (state);
