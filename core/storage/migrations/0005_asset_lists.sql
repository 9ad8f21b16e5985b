-- The views of lists that an office saves, and what the list of machines is ordered by.

CREATE TABLE saved_view (
    id {{id}},
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);

CREATE INDEX saved_view_by_list ON saved_view (list, sort_key, id);

CREATE INDEX asset_by_site ON asset (client_id, (COALESCE(site_id, 0)), sort_key, id);

CREATE INDEX asset_by_warranty_end ON asset ((COALESCE(warranty_until_on, '9999-12-31')), id);

CREATE INDEX asset_by_purchase ON asset ((COALESCE(purchased_on, '9999-12-31')), id);

CREATE INDEX asset_by_inventory ON asset ((COALESCE(inventoried_at, 0)), id);

CREATE INDEX asset_by_tag ON asset (tag, id);
