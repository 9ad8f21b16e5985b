-- What the quantity of a price line is to be the number of (core::MachineFamily); none: of nothing.

ALTER TABLE price_line ADD COLUMN machine_family INTEGER;
