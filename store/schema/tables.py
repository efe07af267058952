"""The SQL of the first migration: the tables, each with what its columns mean."""

KEPT = """
CREATE TABLE snapshots (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), -- of the bytes as they came
  body BLOB NOT NULL, -- the bytes, compressed with zstd
  size INTEGER NOT NULL, -- of the bytes as they came
  media_type TEXT NOT NULL, -- by the bytes' signature, not the server's word
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  url TEXT NOT NULL, -- canonical, on the declared host
  seen_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  witness TEXT NOT NULL, -- tarmeem, wayback, a named reporter
  vantage TEXT NOT NULL, -- whence it was fetched
  status INTEGER, -- HTTP; null where nothing answered
  media_type TEXT NOT NULL, -- the server's word
  headers TEXT NOT NULL, -- JSON, names in lower case
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'quarantined', 'removal-suspected', 'failed')),
  reason TEXT NOT NULL,
  sha256 TEXT REFERENCES snapshots (sha256), -- null where no bytes came
  title TEXT NOT NULL, -- as the listing called it
  published_on TEXT, -- as the listing dated it
  hints TEXT NOT NULL -- JSON: what else the listing said
) STRICT;
CREATE UNIQUE INDEX captures_once ON captures
  (source, url, seen_at, witness, coalesce(sha256, ''), coalesce(status, 0), verdict);
CREATE INDEX captures_url ON captures (url, seen_at);
CREATE INDEX captures_sha256 ON captures (sha256);
CREATE INDEX captures_verdict ON captures (verdict);

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES snapshots (sha256),
  reader TEXT NOT NULL,
  version INTEGER NOT NULL, -- of the reader
  current INTEGER NOT NULL CHECK (current IN (0, 1)), -- the last made of its snapshot; changes in place
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  published_on TEXT,
  kind TEXT,
  confidence REAL NOT NULL, -- 1.0 = born digital
  problem TEXT NOT NULL, -- why nothing, or not all, could be read
  size INTEGER NOT NULL, -- characters of the text
  body BLOB NOT NULL, -- the raw text, UTF-8, compressed with zstd
  recorded_at TEXT NOT NULL,
  UNIQUE (sha256, reader, version)
) STRICT;
CREATE UNIQUE INDEX readings_current ON readings (sha256) WHERE current = 1;

CREATE TABLE pages (
  reading INTEGER NOT NULL REFERENCES readings (id),
  number INTEGER NOT NULL,
  start_offset INTEGER NOT NULL, -- into the reading's text
  end_offset INTEGER NOT NULL,
  method TEXT NOT NULL, -- text-layer, ocr or none
  confidence REAL NOT NULL,
  weak TEXT NOT NULL, -- JSON: [start, end] of words not to be relied upon, [start, end, text] where a second reading differs
  PRIMARY KEY (reading, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE provisions (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE, -- of heading and text: the same words are kept once
  heading TEXT NOT NULL,
  text TEXT NOT NULL -- its own words, clean; not its children's
) STRICT;

CREATE TABLE reading_provisions (
  reading INTEGER NOT NULL REFERENCES readings (id),
  ord INTEGER NOT NULL, -- place in the text, from 0, the root
  parent INTEGER, -- the ord of what it stands under
  eid TEXT NOT NULL,
  kind TEXT NOT NULL,
  num TEXT NOT NULL,
  provision INTEGER NOT NULL REFERENCES provisions (id),
  start_offset INTEGER NOT NULL, -- into the reading's text
  end_offset INTEGER NOT NULL,
  digest TEXT NOT NULL, -- of all a reader reads here and beneath; equal = unchanged
  PRIMARY KEY (reading, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_provisions_eid ON reading_provisions (reading, eid);
CREATE INDEX reading_provisions_provision ON reading_provisions (provision);
"""

WORKS = """
CREATE TABLE works (
  id TEXT PRIMARY KEY, -- opaque and permanent
  kind TEXT NOT NULL, -- this and what follows describes, and may be bettered in place
  title TEXT NOT NULL,
  number TEXT NOT NULL, -- as printed
  year INTEGER,
  source TEXT NOT NULL,
  published_on TEXT,
  recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX works_source ON works (source, published_on);
CREATE INDEX works_number ON works (number);

CREATE TABLE titles (
  id INTEGER PRIMARY KEY,
  work TEXT NOT NULL REFERENCES works (id),
  title TEXT NOT NULL, -- one it has gone by: in a listing, on its face, in the other language
  key TEXT NOT NULL, -- normalised, for search and likeness
  recorded_at TEXT NOT NULL,
  UNIQUE (work, title)
) STRICT;
CREATE INDEX titles_key ON titles (key);

CREATE TABLE urls (
  url TEXT NOT NULL, -- canonical
  work TEXT NOT NULL REFERENCES works (id),
  source TEXT NOT NULL,
  since TEXT NOT NULL, -- when the work was first seen there; the latest since answers for the URL
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (url, work)
) STRICT, WITHOUT ROWID;
CREATE INDEX urls_work ON urls (work);

CREATE TABLE aliases (
  alias TEXT NOT NULL, -- such as pk/act/2016/40
  work TEXT NOT NULL REFERENCES works (id),
  kind TEXT NOT NULL, -- frbr, number, sro, name
  reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)), -- an unreviewed alias never identifies
  evidence TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (alias, work, reviewed)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX aliases_identify ON aliases (alias) WHERE reviewed = 1;
CREATE INDEX aliases_work ON aliases (work);

CREATE TABLE merges (
  old TEXT PRIMARY KEY REFERENCES works (id), -- found to be the same as target
  target TEXT NOT NULL REFERENCES works (id),
  evidence TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  CHECK (old <> target)
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_target ON merges (target);
CREATE TRIGGER merges_into_roots BEFORE INSERT ON merges
  WHEN EXISTS (SELECT 1 FROM merges WHERE old = NEW.target)
  BEGIN SELECT RAISE(ABORT, 'merges: the target is itself merged; merge into what it resolves to'); END;

CREATE TABLE relations (
  subject TEXT NOT NULL REFERENCES works (id),
  kind TEXT NOT NULL, -- amends, repeals, enacted-as, replaces, corrects, draft-of, translation-of, cites
  object TEXT NOT NULL REFERENCES works (id),
  reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
  evidence TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (subject, kind, object, reviewed)
) STRICT, WITHOUT ROWID;
CREATE INDEX relations_object ON relations (object, kind);

CREATE TABLE expressions (
  id INTEGER PRIMARY KEY,
  work TEXT NOT NULL REFERENCES works (id),
  language TEXT NOT NULL,
  edition TEXT NOT NULL, -- who published the text
  sha256 TEXT NOT NULL REFERENCES snapshots (sha256), -- its text is this snapshot's current reading
  capture INTEGER REFERENCES captures (id), -- the fetch that brought it
  seen_at TEXT NOT NULL,
  witness TEXT NOT NULL,
  title TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (work, language, edition, seen_at, sha256)
) STRICT;
CREATE INDEX expressions_sha256 ON expressions (sha256);

CREATE TABLE placements (
  id INTEGER PRIMARY KEY,
  capture INTEGER NOT NULL REFERENCES captures (id), -- its latest placement is the one that holds
  work TEXT REFERENCES works (id), -- null where it could not be read, or is of no work
  expression INTEGER REFERENCES expressions (id), -- null where it brought no text of its own
  how TEXT NOT NULL, -- in a word: new, url, bytes, title, number, content, person, unread
  evidence TEXT NOT NULL, -- JSON
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX placements_capture ON placements (capture, id);
CREATE INDEX placements_work ON placements (work);
"""

CHANGES = """
CREATE TABLE revisions (
  id TEXT PRIMARY KEY, -- from the work and the two snapshots, so it survives a re-reading
  work TEXT NOT NULL REFERENCES works (id),
  old INTEGER REFERENCES expressions (id), -- null for the first
  new INTEGER REFERENCES expressions (id), -- null where the text was withdrawn
  seen_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_work ON revisions (work, seen_at);
CREATE INDEX revisions_seen_at ON revisions (seen_at);

CREATE TABLE explanations (
  id INTEGER PRIMARY KEY,
  revision TEXT NOT NULL REFERENCES revisions (id), -- its latest explanation is the one that holds
  cause TEXT NOT NULL,
  substantive INTEGER NOT NULL CHECK (substantive IN (0, 1)),
  summary TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX explanations_revision ON explanations (revision, id);

CREATE TABLE changes (
  explanation INTEGER NOT NULL REFERENCES explanations (id),
  ord INTEGER NOT NULL, -- place in the text
  kind TEXT NOT NULL, -- same, edited, renumbered, moved, split, merged, inserted, omitted
  old TEXT, -- its eId before
  new TEXT, -- its eId after
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  substantive INTEGER NOT NULL CHECK (substantive IN (0, 1)),
  significance TEXT NOT NULL, -- JSON: sentences by rule
  instruction TEXT, -- which instruction did it, where one is known
  PRIMARY KEY (explanation, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  work TEXT NOT NULL REFERENCES works (id),
  eid TEXT NOT NULL, -- the provision; empty = the whole work
  kind TEXT NOT NULL,
  valid_on TEXT NOT NULL, -- when it took effect, a date in Karachi
  known_at TEXT NOT NULL, -- when it could first be known
  source TEXT NOT NULL, -- the authority
  words TEXT NOT NULL, -- the words struck, where it is not the whole provision
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (work, eid, kind, valid_on, source, words)
) STRICT;
"""

LEDGER = """
CREATE TABLE runs (
  run TEXT NOT NULL,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL, -- begun and not ended; the row gives way to the check's
  PRIMARY KEY (source, run)
) STRICT, WITHOUT ROWID;

CREATE TABLE expected_sets (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64), -- SHA-256 of the sorted URLs, one a line
  size INTEGER NOT NULL, -- URLs
  body BLOB NOT NULL -- the sorted URLs, one a line, compressed with zstd
) STRICT;

CREATE TABLE checks (
  id INTEGER PRIMARY KEY,
  run TEXT NOT NULL,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  expected INTEGER NOT NULL,
  expected_hash TEXT NOT NULL REFERENCES expected_sets (hash),
  changed TEXT NOT NULL, -- JSON: the exceptions; unchanged = expected less these
  failed TEXT NOT NULL,
  missing TEXT NOT NULL,
  new TEXT NOT NULL,
  problems TEXT NOT NULL, -- JSON: sentences; any makes the check a failure
  reader_version TEXT NOT NULL,
  unconditional INTEGER NOT NULL CHECK (unconditional IN (0, 1)),
  UNIQUE (source, run)
) STRICT;
CREATE INDEX checks_source ON checks (source, started_at);

CREATE TABLE suggestions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('same-work', 'relation', 'alias', 'document')),
  capture INTEGER REFERENCES captures (id),
  work TEXT REFERENCES works (id),
  candidate TEXT REFERENCES works (id),
  proposal TEXT NOT NULL, -- in a sentence, for the person who decides
  evidence TEXT NOT NULL, -- JSON
  recorded_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX suggestions_once ON suggestions
  (kind, coalesce(capture, 0), coalesce(work, ''), coalesce(candidate, ''), proposal);

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  capture INTEGER REFERENCES captures (id), -- a person's decision on a capture
  suggestion INTEGER REFERENCES suggestions (id), -- or on a suggestion; the latest one holds
  decision TEXT NOT NULL CHECK (decision IN ('released', 'rejected', 'agreed', 'declined')),
  person TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  CHECK ((capture IS NULL) <> (suggestion IS NULL))
) STRICT;
CREATE INDEX reviews_capture ON reviews (capture, id);
CREATE INDEX reviews_suggestion ON reviews (suggestion, id);
"""
