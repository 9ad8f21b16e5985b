-- What interventions need beyond their log: parts that were fitted, sheets that were signed, templates of what
-- comes back every week, links, what a meeting decided; and the services whose availability a contract promises.

ALTER TABLE intervention ADD COLUMN recommendation TEXT NOT NULL DEFAULT '';

-- Quantity in thousandths, price of one, excluding VAT.

CREATE TABLE part_used (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    position INTEGER NOT NULL DEFAULT 0,
    label TEXT NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    serial TEXT NOT NULL DEFAULT '',
    thousandths BIGINT NOT NULL DEFAULT 1000,
    unit_price_cents BIGINT NOT NULL DEFAULT 0,
    is_billed BOOLEAN NOT NULL DEFAULT TRUE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX part_used_by_intervention ON part_used (intervention_id, position);

-- A work sheet as the client signed it, or would not: the bytes are an attachment that is never removed. A
-- correction is another sheet with the next number, and says why.

CREATE TABLE signed_sheet (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    attachment_id BIGINT NOT NULL REFERENCES attachment(id),
    number INTEGER NOT NULL,
    signed_at BIGINT NOT NULL,
    outcome INTEGER NOT NULL,
    signer TEXT NOT NULL DEFAULT '',
    capacity TEXT NOT NULL DEFAULT '',
    satisfaction INTEGER NOT NULL DEFAULT 0,
    remarks TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (intervention_id, number)
);

CREATE INDEX signed_sheet_by_attachment ON signed_sheet (attachment_id);

CREATE TABLE intervention_template (
    id {{id}},
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    kind INTEGER NOT NULL DEFAULT 0,
    channel INTEGER NOT NULL DEFAULT 0,
    impact INTEGER NOT NULL DEFAULT 1,
    urgency INTEGER NOT NULL DEFAULT 1,
    category TEXT NOT NULL DEFAULT '',
    planned_minutes INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);

-- Written once, and seen from both.

CREATE TABLE intervention_link (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    related_id BIGINT NOT NULL REFERENCES intervention(id),
    kind INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (intervention_id, related_id)
);

CREATE INDEX intervention_link_by_related ON intervention_link (related_id);

-- Of a review meeting or an audit: what was decided, who does it, until when.

CREATE TABLE decision (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    due_on DATE,
    done_on DATE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX decision_by_intervention ON decision (intervention_id, position);

CREATE INDEX decision_by_due ON decision (done_on, due_on);

-- A service or machine whose availability a contract promises, in hundredths of a per cent of the hours of
-- the calendar; without one, round the clock.

CREATE TABLE critical_service (
    id {{id}},
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    asset_id BIGINT REFERENCES asset(id),
    calendar_id BIGINT REFERENCES coverage_calendar(id),
    target_permyriad INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX critical_service_by_contract ON critical_service (contract_version_id, position);

CREATE INDEX critical_service_by_asset ON critical_service (asset_id);

-- Derived: the folded words of the comments of its log, of the work on it, of its parts and decisions, by which
-- an intervention is found as well. core::Unit keeps them in step.

ALTER TABLE intervention ADD COLUMN comment_text TEXT NOT NULL DEFAULT '';

{{search intervention comment_text}}

{{step read_comments}}
