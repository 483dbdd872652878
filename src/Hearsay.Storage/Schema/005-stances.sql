-- How the source of a quotation and the author who reports it stand to its content.
ALTER TABLE quotation ADD COLUMN source_stance TEXT NOT NULL DEFAULT 'Asserts';
ALTER TABLE quotation ADD COLUMN author_stance TEXT NOT NULL DEFAULT 'Neutral';
