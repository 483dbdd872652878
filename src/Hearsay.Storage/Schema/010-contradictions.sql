-- On which points the accounts of a claim contradict each other.
ALTER TABLE claim ADD COLUMN contradictions TEXT NOT NULL DEFAULT '[]';  -- JSON: the point, the subject, and each side with its accounts
