-- Suspensions that are over. The one that lasts is contract.suspended_on. What was not owed then is not
-- invoiced later, and no commitment ran.

CREATE TABLE contract_suspension (
    id {{id}},
    contract_id BIGINT NOT NULL REFERENCES contract(id),
    first_on DATE NOT NULL,
    last_on DATE NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX contract_suspension_by_contract ON contract_suspension (contract_id, first_on);
