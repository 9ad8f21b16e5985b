-- A clock that runs: since when, on what, for whom. A state, not a record: it is not in the journal. One at
-- most runs for each user; it survives the program, the session and the machine. The intervention may be
-- taken back meanwhile: nothing holds it.

CREATE TABLE running_timer (
    author TEXT PRIMARY KEY,
    intervention_id BIGINT NOT NULL,
    started_at BIGINT NOT NULL
);
