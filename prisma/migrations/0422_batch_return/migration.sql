-- A batch that the bank sent back as a whole is closed on two people's word (ADR 0053).
ALTER TABLE "second_person_request"
  DROP CONSTRAINT "second_person_request_kind",
  ADD CONSTRAINT "second_person_request_kind" CHECK ("kind" IN ('roleGrant', 'clearExport', 'batchReturn'));

-- A batch is closed by what the bank said line by line, or by two treasurers who hold its letter; by nobody's word alone.
CREATE FUNCTION refuse_unanswered_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "bank_result_file" AS file
      WHERE file."county_code" = NEW."county_code" AND file."batch_id" = NEW."id")
    AND NOT EXISTS (SELECT FROM "second_person_request" AS request
      WHERE request."county_code" = NEW."county_code" AND request."kind" = 'batchReturn'
        AND request."key" = 'batchReturn:' || NEW."id" AND request."status" = 'confirmed'
        AND request."answered_by_id" = NEW."reconciled_by_id") THEN
    RAISE EXCEPTION 'batch % is closed without a word of the bank', NEW."number"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'disbursement_batch_answered';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disbursement_batch_answered BEFORE UPDATE ON "disbursement_batch" FOR EACH ROW
  WHEN (NEW."status" = 'reconciled' AND OLD."status" <> 'reconciled') EXECUTE FUNCTION refuse_unanswered_batch();
