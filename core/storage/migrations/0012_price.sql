-- Price: the Syntec index as it was published, what contracts say of the revision of their price, and the
-- revisions that were made (kept as computed, whatever becomes of the table of indices); penalties; how long a
-- quote is valid; what the provider's work costs; and what was handed over to be invoiced, each line once.

ALTER TABLE contract_version ADD COLUMN is_revised BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE contract_version ADD COLUMN revision_fixed_permille INTEGER NOT NULL DEFAULT 0;

ALTER TABLE contract_version ADD COLUMN revision_cap_permille INTEGER;

ALTER TABLE contract_version ADD COLUMN revision_floor_permille INTEGER;

ALTER TABLE contract_version ADD COLUMN revision_series INTEGER NOT NULL DEFAULT 1;

ALTER TABLE contract_version ADD COLUMN revision_month INTEGER;

ALTER TABLE contract_version ADD COLUMN revision_decimals INTEGER NOT NULL DEFAULT 0;

ALTER TABLE contract_version ADD COLUMN revision_rounding INTEGER NOT NULL DEFAULT 0;

ALTER TABLE contract_version ADD COLUMN revision_rates_too BOOLEAN NOT NULL DEFAULT TRUE;

ALTER TABLE contract_version ADD COLUMN penalty_steps TEXT NOT NULL DEFAULT '';

ALTER TABLE contract_version ADD COLUMN penalty_milestones TEXT NOT NULL DEFAULT '2';

ALTER TABLE contract_version ADD COLUMN penalty_cap_permille INTEGER;

ALTER TABLE contract_version ADD COLUMN penalty_exclusions TEXT NOT NULL DEFAULT '';

ALTER TABLE contract_version ADD COLUMN quote_days INTEGER NOT NULL DEFAULT 30;

ALTER TABLE provider ADD COLUMN vat_permyriad INTEGER;

ALTER TABLE provider ADD COLUMN hourly_cost_cents BIGINT;

ALTER TABLE provider ADD COLUMN km_cost_cents BIGINT;

CREATE TABLE index_value (
    id {{id}},
    series INTEGER NOT NULL,
    month INTEGER NOT NULL,
    hundredths INTEGER NOT NULL,
    published_on DATE NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE UNIQUE INDEX index_value_by_month ON index_value (series, month);

CREATE TABLE price_revision (
    id {{id}},
    contract_id BIGINT NOT NULL REFERENCES contract(id),
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    effective_on DATE NOT NULL,
    decided_on DATE NOT NULL,
    fixed_permille INTEGER NOT NULL,
    cap_permille INTEGER,
    floor_permille INTEGER,
    coefficient_decimals INTEGER NOT NULL,
    coefficient_rounding INTEGER NOT NULL,
    rates_too BOOLEAN NOT NULL,
    base_series INTEGER NOT NULL,
    base_month INTEGER NOT NULL,
    base_hundredths INTEGER NOT NULL,
    base_published_on DATE NOT NULL,
    series INTEGER NOT NULL,
    month INTEGER NOT NULL,
    hundredths INTEGER NOT NULL,
    published_on DATE NOT NULL,
    fee_before_cents BIGINT NOT NULL,
    fee_after_cents BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX price_revision_by_contract ON price_revision (contract_id, effective_on, id);

CREATE INDEX price_revision_by_version ON price_revision (contract_version_id);

CREATE TABLE invoice_export (
    id {{id}},
    month INTEGER NOT NULL,
    exported_at BIGINT NOT NULL,
    author TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    total_cents BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX invoice_export_by_month ON invoice_export (month, id);

CREATE TABLE invoice_line (
    id {{id}},
    invoice_export_id BIGINT NOT NULL REFERENCES invoice_export(id),
    month INTEGER NOT NULL,
    source TEXT NOT NULL,
    kind INTEGER NOT NULL,
    client_id BIGINT NOT NULL REFERENCES client(id),
    contract_id BIGINT REFERENCES contract(id),
    intervention_id BIGINT REFERENCES intervention(id),
    client_name TEXT NOT NULL,
    siren TEXT NOT NULL,
    number TEXT NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    label TEXT NOT NULL,
    thousandths BIGINT NOT NULL,
    unit INTEGER NOT NULL,
    unit_price_cents BIGINT NOT NULL,
    amount_cents BIGINT NOT NULL,
    vat_permyriad INTEGER,
    nature INTEGER NOT NULL,
    is_correction BOOLEAN NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX invoice_line_by_month ON invoice_line (month, id);

CREATE INDEX invoice_line_by_export ON invoice_line (invoice_export_id);

CREATE INDEX invoice_line_by_client ON invoice_line (client_id);
