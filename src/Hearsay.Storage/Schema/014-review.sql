-- What somebody decided about an item of a document, beside what was decided about actors; and what a reviewer is offered.
ALTER TABLE decision ADD COLUMN document TEXT;  -- NULL where it holds everywhere
ALTER TABLE decision ADD COLUMN item TEXT;      -- JSON: what was read there and what it is decided to be

CREATE INDEX decision_document ON decision (document) WHERE document IS NOT NULL;

-- Follows from the documents and decisions.
CREATE TABLE review_item (
    document       TEXT NOT NULL REFERENCES document (id),
    subject        TEXT NOT NULL,     -- kind|begin|end
    item           TEXT,              -- the id of the event or attribution; NULL where it was decided not to be there
    type           TEXT NOT NULL,     -- of an event; "attribution"; "" where it is not there
    doubt          REAL NOT NULL,
    reasons        TEXT NOT NULL,     -- names with "," between
    decided        INTEGER NOT NULL,  -- the last decision about it; 0 where nothing was decided
    PRIMARY KEY (document, subject)
) WITHOUT ROWID;

CREATE INDEX review_item_open ON review_item (doubt DESC, document, subject) WHERE decided = 0;
CREATE INDEX review_item_decided ON review_item (decided) WHERE decided > 0;
CREATE INDEX signature_join_score ON signature_join (score);
