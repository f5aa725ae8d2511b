-- Who practises on this machine. The first is the person who started the program.
CREATE TABLE people (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
INSERT INTO people (id, name) VALUES (1, '');

-- What attempts were played with, each text once, under its SHA-256.
CREATE TABLE texts (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    person         INTEGER NOT NULL REFERENCES people (id),
    scenario       TEXT NOT NULL,
    scenario_hash  TEXT NOT NULL REFERENCES texts (hash),
    reactions_hash TEXT NOT NULL REFERENCES texts (hash),
    kinds_hash     TEXT NOT NULL REFERENCES texts (hash),
    rubric_hash    TEXT NOT NULL REFERENCES texts (hash),
    -- JSON, its texts left out: they are in `texts`.
    header         TEXT NOT NULL,
    opening        TEXT NOT NULL,
    -- What the home screen asks for without reading the header.
    typed          INTEGER NOT NULL,
    exam           INTEGER NOT NULL,
    real_time      TEXT NOT NULL,
    started_ms     INTEGER NOT NULL,
    parent         INTEGER REFERENCES attempts (id),
    branch_turn    INTEGER,
    status         TEXT NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'finished', 'stopped')),
    ended_ms       INTEGER,
    score          INTEGER,
    passed         INTEGER,
    outcome        TEXT,
    ending         TEXT,
    CHECK ((parent IS NULL) = (branch_turn IS NULL))
) STRICT;
CREATE INDEX attempts_of_person ON attempts (person, scenario, started_ms);
CREATE INDEX attempts_by_parent ON attempts (parent) WHERE parent IS NOT NULL;

CREATE TABLE entries (
    attempt    INTEGER NOT NULL REFERENCES attempts (id),
    seq        INTEGER NOT NULL,
    act        TEXT NOT NULL,
    happenings TEXT NOT NULL,
    PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN
    SELECT RAISE(ABORT, 'entries are only ever added');
END;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Readings that the trainee found wrong or missing.
CREATE TABLE contests (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    turn    INTEGER NOT NULL,
    signal  TEXT NOT NULL,
    claim   TEXT NOT NULL CHECK (claim IN ('wrong', 'missing')),
    words   TEXT NOT NULL,
    note    TEXT NOT NULL,
    PRIMARY KEY (attempt, turn, signal)
) STRICT, WITHOUT ROWID;
