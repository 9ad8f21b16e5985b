-- What a client has for a time: licences, certificates, domain names; and the machines that use it.

CREATE TABLE subscription (
    id {{id}},
    client_id BIGINT NOT NULL REFERENCES client(id),
    kind INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    domain_names TEXT NOT NULL DEFAULT '',
    issuer TEXT NOT NULL DEFAULT '',
    reference_number TEXT NOT NULL DEFAULT '',
    supplier TEXT NOT NULL DEFAULT '',
    seats INTEGER,
    vault_entry TEXT NOT NULL DEFAULT '',
    starts_on DATE,
    expires_on DATE,
    is_auto_renewed BOOLEAN NOT NULL DEFAULT FALSE,
    price_cents BIGINT,
    is_archived BOOLEAN NOT NULL DEFAULT FALSE,
    notes TEXT NOT NULL DEFAULT '',
    search_text TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX subscription_by_expiry ON subscription ((COALESCE(expires_on, '9999-12-31')), id);

CREATE INDEX subscription_by_name ON subscription (sort_key, id);

CREATE INDEX subscription_by_client ON subscription (client_id, (COALESCE(expires_on, '9999-12-31')), id);

CREATE TABLE subscription_asset (
    id {{id}},
    subscription_id BIGINT NOT NULL REFERENCES subscription(id),
    asset_id BIGINT NOT NULL REFERENCES asset(id),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (subscription_id, asset_id)
);

CREATE INDEX subscription_asset_by_asset ON subscription_asset (asset_id);

{{search subscription}}
