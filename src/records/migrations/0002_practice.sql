-- How much of a principle was shown, in a call or in a drill.
CREATE TABLE practice (
    person    INTEGER NOT NULL REFERENCES people (id),
    principle TEXT NOT NULL,
    at_ms     INTEGER NOT NULL,
    -- None where it was a drill.
    attempt   INTEGER REFERENCES attempts (id),
    shown     INTEGER NOT NULL CHECK (shown >= 0),
    of        INTEGER NOT NULL CHECK (of > 0)
) STRICT;
CREATE INDEX practice_of_person ON practice (person, at_ms);
-- What came of an attempt is kept once.
CREATE UNIQUE INDEX practice_in_attempt ON practice (attempt, principle) WHERE attempt IS NOT NULL;
