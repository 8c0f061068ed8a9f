-- What must never be false of the money (design.md §6).

ALTER TABLE fund_year
  ADD CONSTRAINT fund_year_year_plausible CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT fund_year_open_has_document CHECK (status = 'planned' OR document_number IS NOT NULL);

-- Whatever part of a budget is not spent is somewhere; nothing is spent that is not there. Only a planned year's ceiling
-- may be exceeded, where the leading group chose to warn.
ALTER TABLE sub_budget
  ADD CONSTRAINT sub_budget_total_fen CHECK (total_fen >= 0),
  ADD CONSTRAINT sub_budget_available_fen CHECK (available_fen >= 0 OR may_exceed),
  ADD CONSTRAINT sub_budget_reserved_fen CHECK (reserved_fen >= 0),
  ADD CONSTRAINT sub_budget_committed_fen CHECK (committed_fen >= 0),
  ADD CONSTRAINT sub_budget_in_transit_fen CHECK (in_transit_fen >= 0),
  ADD CONSTRAINT sub_budget_paid_fen CHECK (paid_fen >= 0),
  ADD CONSTRAINT sub_budget_receivable_fen CHECK (receivable_fen >= 0),
  ADD CONSTRAINT sub_budget_suspense_fen CHECK (suspense_fen >= 0),
  ADD CONSTRAINT sub_budget_is_whole
    CHECK (total_fen = available_fen + reserved_fen + committed_fen + in_transit_fen + paid_fen);

ALTER TABLE ledger_transaction
  ADD CONSTRAINT ledger_transaction_kind CHECK (kind IN ('appropriate', 'cut', 'reserve', 'release', 'commit', 'uncommit',
    'send', 'settle', 'bounce', 'refund', 'owe', 'repay', 'suspend', 'resolve'));

ALTER TABLE ledger_entry
  ADD CONSTRAINT ledger_entry_amount_fen CHECK (amount_fen >= 0 AND amount_fen <> 0),
  ADD CONSTRAINT ledger_entry_side CHECK (side IN ('debit', 'credit')),
  ADD CONSTRAINT ledger_entry_account CHECK (account IN ('appropriation', 'available', 'reserved', 'committed',
    'inTransit', 'paid', 'receivable', 'suspense', 'clearing'));

-- One check per header, at commit. A trigger per entry would look at each transaction once per line of it.
-- Sequential scans are off: a plan made while the table was nearly empty would read all of it once per header.
CREATE FUNCTION ledger_transaction_balances() RETURNS trigger
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  entries bigint;
  gap numeric;
BEGIN
  SELECT count(*), coalesce(sum(CASE side WHEN 'debit' THEN amount_fen ELSE -amount_fen END), 0)
    INTO entries, gap
    FROM ledger_entry
   WHERE county_code = NEW.county_code AND transaction_id = NEW.id;
  IF entries NOT BETWEEN 2 AND 6 OR gap <> 0 THEN
    RAISE EXCEPTION 'ledger transaction % has % entries and a gap of % fen', NEW.id, entries, gap
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_balances';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_transaction_balances
  AFTER INSERT ON ledger_transaction DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();

-- A header's entries are written with it or never: two entries that cancel out added later would pass every sum.
CREATE FUNCTION ledger_entry_joins_new_header() RETURNS trigger
LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added
      JOIN ledger_entry entry USING (county_code, transaction_id, line)
      JOIN ledger_transaction header
        ON header.county_code = entry.county_code AND header.id = entry.transaction_id
     WHERE header.xmin <> entry.xmin
  ) THEN
    RAISE EXCEPTION 'entries may only be added in the transaction that made their header'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_joins_new_header';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER ledger_entry_joins_new_header
  AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_joins_new_header();

-- The grants already deny it to the application; this denies it to the owner's slip of the hand.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_transaction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
