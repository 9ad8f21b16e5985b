-- Licences, certificates and domain names have files too: the invoice, the certificate itself.

ALTER TABLE attachment ADD COLUMN subscription_id BIGINT REFERENCES subscription(id);

CREATE INDEX attachment_by_subscription ON attachment (subscription_id, id);
