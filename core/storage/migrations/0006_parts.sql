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

ALTER TABLE asset ADD COLUMN os_build TEXT NOT NULL DEFAULT '';

ALTER TABLE asset ADD COLUMN os_installed_on DATE;

ALTER TABLE asset ADD COLUMN booted_at BIGINT;

ALTER TABLE asset ADD COLUMN update_state INTEGER NOT NULL DEFAULT 0;

ALTER TABLE asset ADD COLUMN updates_read_on DATE;

ALTER TABLE asset ADD COLUMN disposed_on DATE;

ALTER TABLE asset ADD COLUMN agent TEXT NOT NULL DEFAULT '';
