-- Why accounts are joined, and from which separate origins a claim comes.
ALTER TABLE claim ADD COLUMN origins TEXT NOT NULL DEFAULT '[]';  -- JSON: name, and which accounts go back to it for which reason
ALTER TABLE account ADD COLUMN event TEXT NOT NULL DEFAULT '';    -- the event's id in its document
ALTER TABLE account ADD COLUMN joined TEXT;                       -- what ties it to the earlier accounts
