-- What machines are made of: one row a machine and kind of part, its items a line each, sorted, as
-- core::AssetParts keeps them. The journal keeps the lines that came and went.

CREATE TABLE asset_part (
    id {{id}},
    asset_id BIGINT NOT NULL REFERENCES asset(id),
    kind INTEGER NOT NULL,
    lines TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (asset_id, kind)
);

-- What the inventories mean, derived from the machine, its parts and the table of ends of support.

CREATE TABLE asset_finding (
    id {{id}},
    asset_id BIGINT NOT NULL REFERENCES asset(id),
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL,
    ends_on DATE,
    is_ended BOOLEAN NOT NULL DEFAULT FALSE,
    free_permille BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX asset_finding_by_asset ON asset_finding (asset_id);

CREATE INDEX asset_finding_by_end ON asset_finding (kind, ends_on);

-- By which table, of which day, the findings were derived: another one derives them again.

CREATE TABLE finding_basis (
    id {{id}},
    basis TEXT NOT NULL
);

-- Tables of reference that an office put in place of those that Vigie brings along.

CREATE TABLE reference_table (
    id {{id}},
    name TEXT NOT NULL UNIQUE,
    contents TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

ALTER TABLE asset ADD COLUMN os_build TEXT NOT NULL DEFAULT '';

ALTER TABLE asset ADD COLUMN os_installed_on DATE;

ALTER TABLE asset ADD COLUMN booted_at BIGINT;

ALTER TABLE asset ADD COLUMN update_state INTEGER NOT NULL DEFAULT 0;

ALTER TABLE asset ADD COLUMN updates_read_on DATE;

ALTER TABLE asset ADD COLUMN disposed_on DATE;

ALTER TABLE asset ADD COLUMN agent TEXT NOT NULL DEFAULT '';
