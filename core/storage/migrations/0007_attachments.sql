-- Files attached to machines, interventions, clients and contracts. Their contents are kept in the
-- database, not beside it: one file is the whole backup, a record and what belongs to it are written in
-- one transaction and taken back by one undo, and nothing outside the program can move, change or open
-- them. A content is stored once, by its SHA-256, whoever attaches it. The journal keeps its name, size
-- and digest, not its bytes: a content that no attachment names any more stays, so that removing can be
-- undone, until somebody asks for it to be cleaned away. A file belongs to exactly one record.

CREATE TABLE attachment_content (
    sha256 TEXT PRIMARY KEY,
    size_bytes BIGINT NOT NULL
);

-- In pieces, so that no statement is long and none needs the whole in memory.

CREATE TABLE attachment_piece (
    sha256 TEXT NOT NULL REFERENCES attachment_content(sha256),
    place INTEGER NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (sha256, place)
);

CREATE TABLE attachment (
    id {{id}},
    asset_id BIGINT REFERENCES asset(id),
    intervention_id BIGINT REFERENCES intervention(id),
    client_id BIGINT REFERENCES client(id),
    contract_id BIGINT REFERENCES contract(id),
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment_content(sha256),
    added_at BIGINT NOT NULL,
    is_photo BOOLEAN NOT NULL DEFAULT FALSE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX attachment_by_asset ON attachment (asset_id, id);

CREATE INDEX attachment_by_intervention ON attachment (intervention_id, id);

CREATE INDEX attachment_by_client ON attachment (client_id, id);

CREATE INDEX attachment_by_contract ON attachment (contract_id, id);

CREATE INDEX attachment_by_content ON attachment (sha256);

-- A machine has one photo.

CREATE UNIQUE INDEX attachment_photo ON attachment (asset_id) WHERE is_photo;
