-- The provider, its clients and their machines, contracts and service levels, interventions.
-- Rules: one blank line between statements, none inside. Instants are UTC milliseconds
-- (BIGINT, _at), days DATE (_on), money cents (BIGINT, _cents), flags BOOLEAN, enumerations the
-- integers of the C++ enum of the same name. Never edited once released.

CREATE TABLE schema_migration (
    version INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at BIGINT NOT NULL
);

CREATE TABLE provider (
    id {{id}},
    name TEXT NOT NULL,
    legal_form TEXT NOT NULL DEFAULT '',
    capital_cents BIGINT,
    siren TEXT NOT NULL DEFAULT '',
    siret TEXT NOT NULL DEFAULT '',
    rcs_town TEXT NOT NULL DEFAULT '',
    vat_number TEXT NOT NULL DEFAULT '',
    vat_mention TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    activity TEXT NOT NULL DEFAULT '',
    representative TEXT NOT NULL DEFAULT '',
    representative_capacity TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT 'Europe/Paris',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE technician (
    id {{id}},
    name TEXT NOT NULL,
    initials TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    hourly_cost_cents BIGINT,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE client (
    id {{id}},
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    kind INTEGER NOT NULL DEFAULT 0 CHECK (kind BETWEEN 0 AND 2),
    legal_form TEXT NOT NULL DEFAULT '',
    capital_cents BIGINT,
    siren TEXT NOT NULL DEFAULT '',
    siret TEXT NOT NULL DEFAULT '',
    rcs_town TEXT NOT NULL DEFAULT '',
    vat_number TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    representative TEXT NOT NULL DEFAULT '',
    representative_capacity TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    is_archived BOOLEAN NOT NULL DEFAULT FALSE,
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX client_by_name ON client (sort_key, id);

CREATE TABLE site (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    street TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    holiday_region INTEGER NOT NULL DEFAULT 1,
    good_friday BOOLEAN NOT NULL DEFAULT FALSE,
    december_26 BOOLEAN NOT NULL DEFAULT FALSE,
    access_notes TEXT NOT NULL DEFAULT '',
    is_archived BOOLEAN NOT NULL DEFAULT FALSE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX site_by_client ON site (client_id, sort_key);

CREATE TABLE contact (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    site_id BIGINT REFERENCES site(id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    is_archived BOOLEAN NOT NULL DEFAULT FALSE,
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX contact_by_client ON contact (client_id, sort_key);

CREATE TABLE asset (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    site_id BIGINT REFERENCES site(id),
    kind INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    tag TEXT NOT NULL DEFAULT '',
    maker TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    serial TEXT NOT NULL DEFAULT '',
    uuid TEXT NOT NULL DEFAULT '',
    device_id TEXT NOT NULL DEFAULT '',
    mac_addresses TEXT NOT NULL DEFAULT '',
    ip_addresses TEXT NOT NULL DEFAULT '',
    os_name TEXT NOT NULL DEFAULT '',
    os_version TEXT NOT NULL DEFAULT '',
    cpu TEXT NOT NULL DEFAULT '',
    ram_mib BIGINT,
    user_name TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    remote_access TEXT NOT NULL DEFAULT '',
    vault_entry TEXT NOT NULL DEFAULT '',
    purchased_on DATE,
    supplier TEXT NOT NULL DEFAULT '',
    price_cents BIGINT,
    warranty_until_on DATE,
    life_cycle INTEGER NOT NULL DEFAULT 1,
    in_service_on DATE,
    retired_on DATE,
    criticality INTEGER NOT NULL DEFAULT 1,
    inventoried_at BIGINT,
    notes TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX asset_by_name ON asset (sort_key, id);

CREATE INDEX asset_by_client ON asset (client_id, sort_key, id);

CREATE INDEX asset_by_kind ON asset (kind, sort_key, id);

CREATE INDEX asset_by_warranty ON asset (warranty_until_on, id);

CREATE TABLE coverage_calendar (
    id {{id}},
    name TEXT NOT NULL,
    is_archived BOOLEAN NOT NULL DEFAULT FALSE,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE calendar_version (
    id {{id}},
    calendar_id BIGINT NOT NULL REFERENCES coverage_calendar(id),
    effective_on DATE NOT NULL,
    zone TEXT NOT NULL,
    hours TEXT NOT NULL,
    holiday_region INTEGER NOT NULL DEFAULT 1,
    good_friday BOOLEAN NOT NULL DEFAULT FALSE,
    december_26 BOOLEAN NOT NULL DEFAULT FALSE,
    site_holidays BOOLEAN NOT NULL DEFAULT FALSE,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (calendar_id, effective_on)
);

CREATE TABLE calendar_exception (
    id {{id}},
    calendar_version_id BIGINT NOT NULL REFERENCES calendar_version(id),
    kind INTEGER NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    is_yearly BOOLEAN NOT NULL DEFAULT FALSE,
    open_slots TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (from_on <= to_on)
);

CREATE INDEX calendar_exception_by_version ON calendar_exception (calendar_version_id);

CREATE TABLE contract (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    number TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL DEFAULT 0,
    starts_on DATE NOT NULL,
    ends_on DATE,
    suspended_on DATE,
    notes TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX contract_by_client ON contract (client_id, starts_on);

CREATE TABLE contract_version (
    id {{id}},
    contract_id BIGINT NOT NULL REFERENCES contract(id),
    number INTEGER NOT NULL,
    effective_on DATE NOT NULL,
    is_signed BOOLEAN NOT NULL DEFAULT FALSE,
    support_calendar_id BIGINT NOT NULL REFERENCES coverage_calendar(id),
    pausing_reasons TEXT NOT NULL DEFAULT '0,1,2',
    reopening_days INTEGER NOT NULL DEFAULT 5,
    compliance_target_permille INTEGER,
    price_model INTEGER NOT NULL DEFAULT 0,
    monthly_fee_cents BIGINT NOT NULL DEFAULT 0,
    hourly_rate_cents BIGINT NOT NULL DEFAULT 0,
    included_minutes INTEGER NOT NULL DEFAULT 0,
    rounding_minutes INTEGER NOT NULL DEFAULT 0,
    minimum_minutes INTEGER NOT NULL DEFAULT 0,
    rounding_level INTEGER NOT NULL DEFAULT 0,
    initial_months INTEGER NOT NULL DEFAULT 12,
    renewal_mode INTEGER NOT NULL DEFAULT 1,
    renewal_months INTEGER NOT NULL DEFAULT 12,
    notice_amount INTEGER NOT NULL DEFAULT 2,
    notice_unit INTEGER NOT NULL DEFAULT 0,
    notice_counts INTEGER NOT NULL DEFAULT 0,
    clauses_json TEXT NOT NULL DEFAULT '{}',
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (contract_id, number)
);

CREATE TABLE service_level (
    id {{id}},
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    service_class INTEGER NOT NULL,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
    calendar_id BIGINT NOT NULL REFERENCES coverage_calendar(id),
    targets TEXT NOT NULL DEFAULT ';;;',
    outside_targets TEXT NOT NULL DEFAULT ';;;',
    cut_off_minute INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (contract_version_id, service_class, priority)
);

CREATE TABLE cover_rule (
    id {{id}},
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    kind INTEGER NOT NULL,
    mode INTEGER NOT NULL,
    is_outside_hours BOOLEAN NOT NULL,
    cover INTEGER NOT NULL,
    multiplier_percent INTEGER NOT NULL DEFAULT 100,
    rate_cents BIGINT NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (contract_version_id, kind, mode, is_outside_hours)
);

CREATE TABLE price_line (
    id {{id}},
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    quantity INTEGER NOT NULL DEFAULT 1,
    unit_price_cents BIGINT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX price_line_by_contract ON price_line (contract_version_id, position);

CREATE TABLE scope_line (
    id {{id}},
    contract_version_id BIGINT NOT NULL REFERENCES contract_version(id),
    position INTEGER NOT NULL,
    is_included BOOLEAN NOT NULL DEFAULT TRUE,
    family INTEGER NOT NULL DEFAULT 0,
    label TEXT NOT NULL DEFAULT '',
    asset_id BIGINT REFERENCES asset(id),
    asset_kind INTEGER,
    site_id BIGINT REFERENCES site(id),
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX scope_line_by_contract ON scope_line (contract_version_id, position);

CREATE INDEX scope_line_by_asset ON scope_line (asset_id);
