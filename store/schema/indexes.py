"""The SQL of the first migration, after its tables: the search indexes and the views."""

SEARCH = """
CREATE VIRTUAL TABLE titles_fts USING fts5
  (title, key, content='titles', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER titles_index AFTER INSERT ON titles
  BEGIN INSERT INTO titles_fts (rowid, title, key) VALUES (NEW.id, NEW.title, NEW.key); END;

CREATE VIRTUAL TABLE provisions_fts USING fts5 -- rowid = provisions.id; the words are kept there only
  (key, content='', tokenize='unicode61 remove_diacritics 2');
"""

VIEWS = """
CREATE VIEW capture_states AS -- a capture with what a person decided: accepted, rejected, or its verdict
SELECT captures.*, coalesce(
  (SELECT CASE decision WHEN 'released' THEN 'accepted' ELSE 'rejected' END
     FROM reviews WHERE capture = captures.id ORDER BY reviews.id DESC LIMIT 1),
  verdict) AS state
FROM captures;

CREATE VIEW revision_rows AS -- a revision with the explanation that holds
SELECT r.id, r.work, r.old, r.new, e.language, e.edition, r.seen_at, r.recorded_at,
  x.id AS explanation, x.cause, x.substantive, x.summary, x.recorded_at AS explained_at,
  x.cause <> 'restored' AND EXISTS (
    SELECT 1 FROM expressions AS m
    WHERE m.work IN ( -- the work's own and those of all merged with it
      WITH RECURSIVE up (id) AS (
        SELECT e.work UNION SELECT target FROM merges JOIN up ON old = up.id
      ), kin (id) AS (
        SELECT id FROM up UNION SELECT old FROM merges JOIN kin ON target = kin.id
      ) SELECT id FROM kin
    ) AND m.language = e.language AND m.edition = e.edition
      AND m.seen_at < iif(r.new IS NULL, r.seen_at, e.seen_at) AND m.seen_at > coalesce(o.seen_at, '')
  ) AS superseded -- an older text came to light between the two: other revisions tell the story now
FROM revisions AS r
JOIN explanations AS x
  ON x.id = (SELECT max(id) FROM explanations WHERE revision = r.id)
JOIN expressions AS e ON e.id = coalesce(r.new, r.old)
LEFT JOIN expressions AS o ON o.id = r.old;

CREATE VIEW roots AS -- what each work goes by after all merges; most go by their own id
WITH RECURSIVE way (work, root) AS (
  SELECT id, id FROM works
  UNION ALL SELECT way.work, merges.target FROM way JOIN merges ON merges.old = way.root
)
SELECT work, root FROM way WHERE NOT EXISTS (SELECT 1 FROM merges WHERE old = root);

CREATE VIEW current_provisions AS -- what stands in the current reading of each expression
SELECT e.work, e.id AS expression, e.language, e.edition, e.seen_at, rp.reading, rp.ord, rp.parent,
  rp.eid, rp.kind, rp.num, p.heading, p.text, p.hash, rp.digest
FROM expressions AS e
JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1
JOIN reading_provisions AS rp ON rp.reading = r.id
JOIN provisions AS p ON p.id = rp.provision;
"""
