-- Every change of every row, as written by core::Unit. Erasing a person empties before_json,
-- after_json and salt; digest and chain stay, so the chain can still be verified.

CREATE TABLE journal (
    id {{id}},
    unit TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    before_json TEXT,
    after_json TEXT,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    undoes TEXT NOT NULL DEFAULT '',
    salt TEXT,
    digest TEXT NOT NULL,
    chain TEXT NOT NULL,
    UNIQUE (unit, sequence)
);

CREATE INDEX journal_by_row ON journal (table_name, row_id, id);

CREATE INDEX journal_by_unit_time ON journal (sequence, id);
