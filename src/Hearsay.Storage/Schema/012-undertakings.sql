-- Threats and promises on a condition and demands with a deadline, document by document.
CREATE TABLE undertaking (
    id             TEXT PRIMARY KEY,
    place          INTEGER NOT NULL,  -- its rank in the text
    document       TEXT NOT NULL REFERENCES document (id),
    outlet         TEXT,
    published      TEXT,              -- the day on which it was said, else of publication
    content        TEXT NOT NULL      -- JSON
);

CREATE INDEX undertaking_document ON undertaking (document);
