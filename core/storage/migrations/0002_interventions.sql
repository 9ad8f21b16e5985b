-- Interventions, their append-only log, time and outages, and what is derived from the log.
-- The columns of intervention after "derived", commitment and backlog_move are computed from
-- the log and the contract by core::deriveIntervention() in the unit that changes either of
-- them; `vigie-cli check` computes them again and compares.

CREATE TABLE intervention (
    id {{id}},
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    external_number TEXT NOT NULL DEFAULT '',
    client_id BIGINT NOT NULL REFERENCES client(id),
    site_id BIGINT REFERENCES site(id),
    contact_id BIGINT REFERENCES contact(id),
    contract_id BIGINT REFERENCES contract(id),
    contract_reason TEXT NOT NULL DEFAULT '',
    technician_id BIGINT REFERENCES technician(id),
    kind INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    channel INTEGER NOT NULL DEFAULT 0,
    impact INTEGER NOT NULL DEFAULT 1,
    urgency INTEGER NOT NULL DEFAULT 1,
    category TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL DEFAULT '',
    solution TEXT NOT NULL DEFAULT '',
    requester TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    state INTEGER NOT NULL DEFAULT 0,
    priority INTEGER NOT NULL DEFAULT 3,
    is_open BOOLEAN NOT NULL DEFAULT TRUE,
    contract_version_id BIGINT REFERENCES contract_version(id),
    reported_at BIGINT NOT NULL DEFAULT 0,
    acknowledged_at BIGINT,
    work_started_at BIGINT,
    restored_at BIGINT,
    resolved_at BIGINT,
    closed_at BIGINT,
    reported_month INTEGER NOT NULL DEFAULT 0,
    restored_month INTEGER,
    restored_seconds BIGINT,
    current_kind INTEGER NOT NULL DEFAULT 0,
    pause_reason INTEGER,
    deduced_milestones INTEGER NOT NULL DEFAULT 0,
    reopenings INTEGER NOT NULL DEFAULT 0,
    next_due_at BIGINT NOT NULL DEFAULT 9223372036854775807,
    next_milestone INTEGER,
    UNIQUE (year, sequence)
);

CREATE INDEX intervention_by_report ON intervention (reported_at, id);

CREATE INDEX intervention_by_client ON intervention (client_id, reported_at, id);

CREATE INDEX intervention_by_client_open ON intervention (client_id, is_open, next_due_at, id);

CREATE INDEX intervention_by_due ON intervention (is_open, next_due_at, id);

CREATE INDEX intervention_by_next_due ON intervention (next_due_at, id);

CREATE INDEX intervention_by_state ON intervention (state, reported_at, id);

CREATE INDEX intervention_by_external ON intervention (external_number);

CREATE INDEX intervention_by_restoration ON intervention (restored_month, client_id);

CREATE INDEX intervention_by_contract ON intervention (contract_id, reported_at);

CREATE TABLE intervention_asset (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    asset_id BIGINT NOT NULL REFERENCES asset(id),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (intervention_id, asset_id)
);

CREATE INDEX intervention_asset_by_asset ON intervention_asset (asset_id);

CREATE TABLE intervention_event (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    kind INTEGER NOT NULL,
    at BIGINT NOT NULL,
    entry_order INTEGER NOT NULL,
    recorded_at BIGINT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    comment TEXT NOT NULL DEFAULT '',
    corrects_id BIGINT REFERENCES intervention_event(id),
    is_deduced BOOLEAN NOT NULL DEFAULT FALSE,
    priority INTEGER,
    pause_reason INTEGER,
    cancel_reason INTEGER,
    milestone INTEGER,
    is_service_down BOOLEAN NOT NULL DEFAULT TRUE,
    reference BIGINT NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX intervention_event_by_intervention ON intervention_event (intervention_id, at, entry_order);

CREATE TABLE work_entry (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    technician_id BIGINT REFERENCES technician(id),
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    actual_minutes INTEGER NOT NULL CHECK (actual_minutes >= 0),
    charged_minutes INTEGER NOT NULL DEFAULT 0,
    mode INTEGER NOT NULL DEFAULT 0,
    is_outside_hours BOOLEAN NOT NULL DEFAULT FALSE,
    cover INTEGER NOT NULL DEFAULT 0,
    multiplier_percent INTEGER NOT NULL DEFAULT 100,
    travel_minutes INTEGER NOT NULL DEFAULT 0,
    travel_km INTEGER NOT NULL DEFAULT 0,
    travel_fee_cents BIGINT NOT NULL DEFAULT 0,
    work_month INTEGER NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (started_at <= ended_at)
);

CREATE INDEX work_entry_by_intervention ON work_entry (intervention_id, started_at);

CREATE INDEX work_entry_by_month ON work_entry (work_month);

CREATE TABLE outage (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    intervention_id BIGINT REFERENCES intervention(id),
    asset_id BIGINT REFERENCES asset(id),
    service TEXT NOT NULL DEFAULT '',
    from_at BIGINT NOT NULL,
    to_at BIGINT,
    is_planned BOOLEAN NOT NULL DEFAULT FALSE,
    is_degraded BOOLEAN NOT NULL DEFAULT FALSE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX outage_by_client ON outage (client_id, from_at);

CREATE TABLE breach_note (
    id {{id}},
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    milestone INTEGER NOT NULL,
    cause TEXT NOT NULL DEFAULT '',
    corrective_action TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (intervention_id, milestone)
);

CREATE TABLE report_comment (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    month INTEGER NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (client_id, month)
);

CREATE TABLE commitment (
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    milestone INTEGER NOT NULL,
    client_id BIGINT NOT NULL,
    contract_id BIGINT,
    service_class INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    state INTEGER NOT NULL,
    target TEXT NOT NULL DEFAULT '',
    due_at BIGINT,
    reached_at BIGINT,
    reached_month INTEGER,
    is_deduced BOOLEAN NOT NULL DEFAULT FALSE,
    is_after_reopening BOOLEAN NOT NULL DEFAULT FALSE,
    decision_at BIGINT,
    decision_month INTEGER,
    elapsed_seconds BIGINT,
    reported_month INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (intervention_id, milestone, is_after_reopening)
);

CREATE INDEX commitment_by_decision ON commitment (decision_month, client_id);

CREATE INDEX commitment_by_client ON commitment (client_id, decision_month);

CREATE INDEX commitment_by_reached ON commitment (reached_month, client_id);

CREATE TABLE backlog_move (
    intervention_id BIGINT NOT NULL REFERENCES intervention(id),
    sequence INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at BIGINT NOT NULL,
    month INTEGER NOT NULL,
    client_id BIGINT NOT NULL,
    contract_id BIGINT,
    PRIMARY KEY (intervention_id, sequence)
);

CREATE INDEX backlog_move_by_month ON backlog_move (month, kind, client_id);

CREATE INDEX backlog_move_by_client ON backlog_move (client_id, month, kind);
