-- What must never be false of awards and payments (design.md §6).

ALTER TABLE entitlement
  ADD CONSTRAINT entitlement_total_fen CHECK (total_fen >= 0),
  ADD CONSTRAINT entitlement_months CHECK (months IS NULL OR months > 0),
  ADD CONSTRAINT entitlement_has_subject CHECK (talent_id IS NOT NULL OR enterprise_id IS NOT NULL),
  ADD CONSTRAINT entitlement_end_has_day_and_reason
    CHECK ((status = 'ended') = (ended_on IS NOT NULL) AND (status = 'ended') = (end_reason IS NOT NULL));

ALTER TABLE payment
  ADD CONSTRAINT payment_amount_fen CHECK (amount_fen >= 0),
  ADD CONSTRAINT payment_gross_fen CHECK (gross_fen >= 0 AND amount_fen <= gross_fen),
  ADD CONSTRAINT payment_offset_fen CHECK (offset_fen >= 0 AND offset_fen <= amount_fen),
  ADD CONSTRAINT payment_instalment CHECK (instalment > 0),
  ADD CONSTRAINT payment_paid_has_day CHECK ((status = 'paid') = (paid_on IS NOT NULL)),
  ADD CONSTRAINT payment_gate_cleared_whole
    CHECK (num_nulls(gate_cleared_by_id, gate_cleared_at, gate_opinion) IN (0, 3)),
  ADD CONSTRAINT payment_gate_before_due
    CHECK (gate IS NULL OR gate_cleared_at IS NOT NULL OR status IN ('gated', 'cancelled'));

ALTER TABLE funding_share
  ADD CONSTRAINT funding_share_amount_fen CHECK (amount_fen >= 0),
  ADD CONSTRAINT funding_share_funder CHECK (funder IN ('county', 'city', 'province', 'employer'));

-- Four hands, and each status has the hands it needs.
ALTER TABLE disbursement_batch
  ADD CONSTRAINT disbursement_batch_total_fen CHECK (total_fen >= 0),
  ADD CONSTRAINT disbursement_batch_not_empty CHECK (line_count > 0),
  ADD CONSTRAINT disbursement_batch_four_hands CHECK (
    made_by_id <> checked_by_id AND made_by_id <> exported_by_id AND made_by_id <> reconciled_by_id
    AND checked_by_id <> exported_by_id AND checked_by_id <> reconciled_by_id AND exported_by_id <> reconciled_by_id),
  ADD CONSTRAINT disbursement_batch_checked CHECK (num_nulls(checked_by_id, checked_at) IN (0, 2)
    AND (status NOT IN ('checked', 'exported', 'reconciled') OR checked_by_id IS NOT NULL)),
  ADD CONSTRAINT disbursement_batch_exported CHECK (num_nulls(exported_by_id, exported_at) IN (0, 2)
    AND (status IN ('exported', 'reconciled')) = (exported_by_id IS NOT NULL)),
  ADD CONSTRAINT disbursement_batch_reconciled CHECK (num_nulls(reconciled_by_id, reconciled_at) IN (0, 2)
    AND (status = 'reconciled') = (reconciled_by_id IS NOT NULL)),
  ADD CONSTRAINT disbursement_batch_cancelled CHECK ((status = 'cancelled') = (cancelled_reason IS NOT NULL));

ALTER TABLE payment_attempt
  ADD CONSTRAINT payment_attempt_amount_fen CHECK (amount_fen >= 0 AND amount_fen <> 0),
  ADD CONSTRAINT payment_attempt_paid_has_day CHECK (status <> 'paid' OR settled_on IS NOT NULL);

-- Paid twice is impossible: a payment has at most one bank line that is under way or paid.
CREATE UNIQUE INDEX payment_attempt_one_live_or_paid ON payment_attempt (county_code, payment_id)
  WHERE status IN ('live', 'paid');

ALTER TABLE bank_file ADD CONSTRAINT bank_file_total_fen CHECK (total_fen >= 0),
  ADD CONSTRAINT bank_file_encoding CHECK (encoding IN ('utf-8', 'gbk'));

ALTER TABLE bank_result_line
  ADD CONSTRAINT bank_result_line_amount_fen CHECK (amount_fen >= 0),
  ADD CONSTRAINT bank_result_line_outcome CHECK (outcome IN ('paid', 'failed', 'unreadable')),
  ADD CONSTRAINT bank_result_line_match CHECK (match IN ('matched', 'repeated', 'suspense'));

ALTER TABLE suspense_item
  ADD CONSTRAINT suspense_item_amount_fen CHECK (amount_fen >= 0),
  ADD CONSTRAINT suspense_item_resolved_whole CHECK (
    (status = 'resolved') = (resolution IS NOT NULL) AND num_nulls(resolution, resolved_by_id, resolved_at) IN (0, 3));

ALTER TABLE receivable
  ADD CONSTRAINT receivable_amount_fen CHECK (amount_fen >= 0 AND amount_fen <> 0),
  ADD CONSTRAINT receivable_settled_fen CHECK (settled_fen >= 0 AND settled_fen <= amount_fen),
  ADD CONSTRAINT receivable_settled_when_whole CHECK ((status = 'settled') = (settled_fen = amount_fen));

-- A batch is what it was when it was shown: as many lines and as much money as it says, none added, none altered.
CREATE FUNCTION disbursement_batch_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines bigint;
  total numeric;
BEGIN
  SELECT count(*), coalesce(sum(amount_fen), 0) INTO lines, total
    FROM payment_attempt WHERE county_code = NEW.county_code AND batch_id = NEW.id;
  IF lines <> NEW.line_count OR total <> NEW.total_fen THEN
    RAISE EXCEPTION 'batch % says % lines and % fen but has % and %', NEW.number, NEW.line_count, NEW.total_fen, lines, total
      USING ERRCODE = 'check_violation', CONSTRAINT = 'disbursement_batch_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER disbursement_batch_is_whole
  AFTER INSERT OR UPDATE ON disbursement_batch DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION disbursement_batch_is_whole();

CREATE FUNCTION payment_attempt_joins_new_batch() RETURNS trigger
LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT county_code, batch_id FROM added) AS joined
      JOIN disbursement_batch batch ON batch.county_code = joined.county_code AND batch.id = joined.batch_id
      JOIN LATERAL (SELECT xmin FROM payment_attempt attempt
                     WHERE attempt.county_code = joined.county_code AND attempt.batch_id = joined.batch_id
                     ORDER BY attempt.line DESC LIMIT 1) AS latest ON true
     WHERE batch.status <> 'made' OR batch.xmin <> latest.xmin
  ) THEN
    RAISE EXCEPTION 'nothing joins a batch after it was made'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_attempt_joins_new_batch';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER payment_attempt_joins_new_batch
  AFTER INSERT ON payment_attempt REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION payment_attempt_joins_new_batch();

CREATE FUNCTION row_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was granted, shown or sent is not altered: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER payment_attempt_is_frozen BEFORE UPDATE ON payment_attempt FOR EACH ROW
  WHEN ((OLD.payment_id, OLD.batch_id, OLD.line, OLD.amount_fen, OLD.holder_name, OLD.account_blind, OLD.account_sealed)
    IS DISTINCT FROM
    (NEW.payment_id, NEW.batch_id, NEW.line, NEW.amount_fen, NEW.holder_name, NEW.account_blind, NEW.account_sealed))
  EXECUTE FUNCTION row_is_frozen();

CREATE TRIGGER payment_is_frozen BEFORE UPDATE ON payment FOR EACH ROW
  WHEN ((OLD.entitlement_id, OLD.instalment, OLD.amount_fen, OLD.gross_fen, OLD.sub_budget_id, OLD.gate, OLD.gate_recheck)
    IS DISTINCT FROM (NEW.entitlement_id, NEW.instalment, NEW.amount_fen, NEW.gross_fen, NEW.sub_budget_id, NEW.gate, NEW.gate_recheck))
  EXECUTE FUNCTION row_is_frozen();

CREATE TRIGGER disbursement_batch_is_frozen BEFORE UPDATE ON disbursement_batch FOR EACH ROW
  WHEN ((OLD.number, OLD.line_count, OLD.total_fen, OLD.content_hash, OLD.made_by_id, OLD.fund_year_id)
    IS DISTINCT FROM (NEW.number, NEW.line_count, NEW.total_fen, NEW.content_hash, NEW.made_by_id, NEW.fund_year_id))
  EXECUTE FUNCTION row_is_frozen();

CREATE TRIGGER entitlement_is_kept BEFORE DELETE ON entitlement FOR EACH STATEMENT EXECUTE FUNCTION row_is_frozen();
CREATE TRIGGER payment_is_kept BEFORE DELETE ON payment FOR EACH STATEMENT EXECUTE FUNCTION row_is_frozen();
CREATE TRIGGER payment_attempt_is_kept BEFORE DELETE ON payment_attempt FOR EACH STATEMENT EXECUTE FUNCTION row_is_frozen();
CREATE TRIGGER disbursement_batch_is_kept BEFORE DELETE ON disbursement_batch FOR EACH STATEMENT EXECUTE FUNCTION row_is_frozen();
CREATE TRIGGER receivable_is_kept BEFORE DELETE ON receivable FOR EACH STATEMENT EXECUTE FUNCTION row_is_frozen();
