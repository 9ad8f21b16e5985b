-- The ledger of hour packs: what was bought, taken and adjusted. What expires follows from it
-- (core/domain/contract/HourPack.h). Never edited, only completed.

ALTER TABLE contract_version ADD COLUMN carry_over INTEGER NOT NULL DEFAULT 0;

ALTER TABLE contract_version ADD COLUMN carry_over_months INTEGER NOT NULL DEFAULT 1;

ALTER TABLE contract_version ADD COLUMN carry_over_cap_minutes INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pack_movement (
    id {{id}},
    contract_id BIGINT NOT NULL REFERENCES contract(id),
    kind INTEGER NOT NULL,
    booked_on DATE NOT NULL,
    value_on DATE NOT NULL,
    minutes INTEGER NOT NULL,
    expires_on DATE,
    work_entry_id BIGINT REFERENCES work_entry(id),
    charged_minutes INTEGER NOT NULL DEFAULT 0,
    multiplier_percent INTEGER NOT NULL DEFAULT 100,
    reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX pack_movement_by_contract ON pack_movement (contract_id, booked_on, id);

CREATE INDEX pack_movement_by_work ON pack_movement (work_entry_id);
