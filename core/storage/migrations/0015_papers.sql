-- What papers need beyond contracts: who the parties were on the day of a signature, the provider's logo,
-- papers kept as they were sent, who is reachable, machines in other hands, wiped media, and what the
-- GDPR asks of a processor (art. 30(2), art. 33).

-- PNG, as base64.

ALTER TABLE provider ADD COLUMN logo TEXT NOT NULL DEFAULT '';

ALTER TABLE contract_version ADD COLUMN has_on_call BOOLEAN NOT NULL DEFAULT FALSE;

-- The parties as they were on the day of the signature; empty before.

ALTER TABLE contract_version ADD COLUMN parties_json TEXT NOT NULL DEFAULT '{}';

-- A paper as it was sent: such a file is never removed. `paper` says which kind it is.

ALTER TABLE attachment ADD COLUMN sent_on DATE;

ALTER TABLE attachment ADD COLUMN paper INTEGER;

-- Who can be reached when. Instants, the last one not included.

CREATE TABLE on_call_duty (
    id {{id}},
    technician_id BIGINT NOT NULL REFERENCES technician(id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX on_call_duty_by_end ON on_call_duty (ends_at, id);

-- A client's machine taken to the workshop, or a machine of the provider's lent to a client.

CREATE TABLE custody (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    asset_id BIGINT NOT NULL REFERENCES asset(id),
    kind INTEGER NOT NULL DEFAULT 0,
    since_on DATE NOT NULL,
    due_on DATE,
    returned_on DATE,
    technician_id BIGINT REFERENCES technician(id),
    counterpart TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    state_before TEXT NOT NULL DEFAULT '',
    accessories TEXT NOT NULL DEFAULT '',
    state_after TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX custody_by_asset ON custody (asset_id, id);

CREATE INDEX custody_by_client ON custody (client_id, returned_on, id);

CREATE TABLE data_wiping (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    asset_id BIGINT REFERENCES asset(id),
    medium TEXT NOT NULL,
    serial TEXT NOT NULL DEFAULT '',
    method INTEGER NOT NULL DEFAULT 0,
    tool TEXT NOT NULL DEFAULT '',
    wiped_on DATE NOT NULL,
    technician_id BIGINT REFERENCES technician(id),
    is_verified BOOLEAN NOT NULL DEFAULT FALSE,
    fate INTEGER NOT NULL DEFAULT 0,
    remark TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX data_wiping_by_client ON data_wiping (client_id, id);

CREATE INDEX data_wiping_by_asset ON data_wiping (asset_id, id);

-- What the provider does with the personal data of a client, on its behalf.

CREATE TABLE processing_activity (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    name TEXT NOT NULL,
    operations TEXT NOT NULL DEFAULT '',
    data_categories TEXT NOT NULL DEFAULT '',
    persons TEXT NOT NULL DEFAULT '',
    subprocessors TEXT NOT NULL DEFAULT '',
    transfers TEXT NOT NULL DEFAULT '',
    measures TEXT NOT NULL DEFAULT '',
    starts_on DATE,
    ends_on DATE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX processing_activity_by_client ON processing_activity (client_id, id);

-- A breach of personal data: the 72 hours run from aware_at.

CREATE TABLE data_breach (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    intervention_id BIGINT REFERENCES intervention(id),
    title TEXT NOT NULL,
    happened_at BIGINT,
    aware_at BIGINT NOT NULL,
    natures TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '',
    data_categories TEXT NOT NULL DEFAULT '',
    persons TEXT NOT NULL DEFAULT '',
    persons_count INTEGER,
    records_count INTEGER,
    consequences TEXT NOT NULL DEFAULT '',
    measures TEXT NOT NULL DEFAULT '',
    client_told_at BIGINT,
    authority_told_at BIGINT,
    delay_reason TEXT NOT NULL DEFAULT '',
    closed_on DATE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX data_breach_by_client ON data_breach (client_id, id);

CREATE INDEX data_breach_open ON data_breach (aware_at) WHERE closed_on IS NULL;
