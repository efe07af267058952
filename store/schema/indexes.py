"""The SQL of the search indexes and of the views, after the tables of the first migration."""

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

CREATE VIEW rejected_expressions AS -- those whose every capture has been rejected since
SELECT DISTINCT p.expression AS id
FROM reviews AS v CROSS JOIN placements AS p ON p.capture = v.capture -- in this order: decisions are few
WHERE v.decision = 'rejected' AND p.expression IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM placements AS o JOIN capture_states AS c ON c.id = o.capture
  WHERE o.expression = p.expression AND c.state = 'accepted');

CREATE VIEW standing_expressions AS -- the others: what is a text of its work now
SELECT * FROM expressions WHERE id NOT IN (SELECT id FROM rejected_expressions);

CREATE VIEW standing_titles AS -- without those that a work has from a rejected text alone
SELECT * FROM titles AS t
WHERE t.work NOT IN (SELECT work FROM expressions WHERE id IN (SELECT id FROM rejected_expressions))
  OR t.title = (SELECT title FROM works WHERE id = t.work)
  OR NOT EXISTS (
    SELECT 1 FROM expressions AS x JOIN readings AS r ON r.sha256 = x.sha256
    WHERE x.work = t.work AND r.title = t.title)
  OR EXISTS (
    SELECT 1 FROM standing_expressions AS x JOIN readings AS r ON r.sha256 = x.sha256
    WHERE x.work = t.work AND r.title = t.title);

CREATE VIEW revision_rows AS -- a revision with the explanation that holds
SELECT r.id, r.work, r.old, r.new, e.language, e.edition, r.seen_at, r.recorded_at,
  x.id AS explanation, x.cause, x.substantive, x.summary, x.recorded_at AS explained_at,
  coalesce(r.old, 0) IN (SELECT id FROM rejected_expressions) OR coalesce(r.new, 0) IN (SELECT id FROM rejected_expressions)
  OR x.cause <> 'restored' AND EXISTS (
    SELECT 1 FROM standing_expressions AS m
    WHERE m.work IN ( -- the work's own and those of all merged with it
      WITH RECURSIVE up (id) AS (
        SELECT e.work UNION SELECT target FROM merges JOIN up ON old = up.id
      ), kin (id) AS (
        SELECT id FROM up UNION SELECT old FROM merges JOIN kin ON target = kin.id
      ) SELECT id FROM kin
    ) AND m.language = e.language AND m.edition = e.edition
      AND m.seen_at < iif(r.new IS NULL, r.seen_at, e.seen_at) AND m.seen_at > coalesce(o.seen_at, '')
  ) AS superseded -- a text of it was rejected, or an older one came to light between: other revisions tell the story now
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
FROM standing_expressions AS e
JOIN readings AS r ON r.sha256 = e.sha256 AND r.current = 1
JOIN reading_provisions AS rp ON rp.reading = r.id
JOIN provisions AS p ON p.id = rp.provision;
"""
