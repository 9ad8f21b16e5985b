-- Folded words of what users search for, and their index, both maintained by core::Unit.

CREATE VIRTUAL TABLE client_search USING fts5(
    search_text, content='client', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);

CREATE VIRTUAL TABLE contact_search USING fts5(
    search_text, content='contact', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);

CREATE VIRTUAL TABLE asset_search USING fts5(
    search_text, content='asset', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);

CREATE VIRTUAL TABLE contract_search USING fts5(
    search_text, content='contract', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);

CREATE VIRTUAL TABLE intervention_search USING fts5(
    search_text, content='intervention', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
);
