-- How contracts end: the notice that was given, with every date of its letter, and what is handed back then.
-- The counted day and the end follow from them (core/domain/contract/Notice.h); contract.ends_on keeps the end.

ALTER TABLE contract_version ADD COLUMN initial_ends_on DATE;

ALTER TABLE contract_version ADD COLUMN reversibility_days INTEGER NOT NULL DEFAULT 30;

CREATE TABLE contract_notice (
    id {{id}},
    contract_id BIGINT NOT NULL REFERENCES contract(id),
    sender INTEGER NOT NULL,
    motive INTEGER NOT NULL,
    means INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    written_on DATE NOT NULL,
    posted_on DATE,
    presented_on DATE,
    received_on DATE,
    returned_on DATE,
    tracking_number TEXT NOT NULL DEFAULT '',
    fixed_end_on DATE,
    withdrawn_on DATE,
    reversed_on DATE,
    reversed_by TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX contract_notice_by_contract ON contract_notice (contract_id, id);

CREATE TABLE reversibility_item (
    id {{id}},
    notice_id BIGINT NOT NULL REFERENCES contract_notice(id),
    topic INTEGER NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    due_on DATE,
    done_on DATE,
    remark TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX reversibility_item_by_notice ON reversibility_item (notice_id, id);
