-- Why somebody chose the cover of some work; empty: the cover matrix decided.

ALTER TABLE work_entry ADD COLUMN cover_reason TEXT NOT NULL DEFAULT '';
