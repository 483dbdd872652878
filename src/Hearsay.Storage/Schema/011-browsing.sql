-- A number that changes with every change of the dossier, so that a reader knows when what it remembers is old.
INSERT OR REPLACE INTO state VALUES ('generation', '1');

CREATE TRIGGER generation_document_added AFTER INSERT ON document BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_document_changed AFTER UPDATE ON document BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_document_removed AFTER DELETE ON document BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_decided AFTER INSERT ON decision BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_undone AFTER UPDATE ON decision BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;
CREATE TRIGGER generation_story AFTER INSERT ON story BEGIN UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'; END;

-- Ways to the rows of one page at a time, in the order in which pages show them.
CREATE INDEX document_latest ON document (published DESC, id);
CREATE INDEX claim_by_day ON claim (first_day IS NULL, first_day, id);
CREATE INDEX claim_by_sources ON claim (sources DESC, first_day IS NULL, first_day, id);
CREATE INDEX claim_contested ON claim (sources DESC, first_day IS NULL, first_day, id) WHERE contested = 1;
CREATE INDEX claim_counts ON claim (first_day, type, contested);
CREATE INDEX account_stance ON account (stance, claim);
CREATE INDEX relation_weight ON relation (cooperation + conflict DESC, source, target);
CREATE INDEX quotation_by_day ON quotation (published IS NULL, published, document, place);
CREATE INDEX quotation_outlet ON quotation (outlet, actor);
