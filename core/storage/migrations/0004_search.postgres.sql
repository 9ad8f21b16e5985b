-- Folded words of what users search for; the server keeps their index.

ALTER TABLE client ADD COLUMN search_words TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;

CREATE INDEX client_by_word ON client USING GIN (search_words);

ALTER TABLE contact ADD COLUMN search_words TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;

CREATE INDEX contact_by_word ON contact USING GIN (search_words);

ALTER TABLE asset ADD COLUMN search_words TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;

CREATE INDEX asset_by_word ON asset USING GIN (search_words);

ALTER TABLE contract ADD COLUMN search_words TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;

CREATE INDEX contract_by_word ON contract USING GIN (search_words);

ALTER TABLE intervention ADD COLUMN search_words TSVECTOR
    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;

CREATE INDEX intervention_by_word ON intervention USING GIN (search_words);
