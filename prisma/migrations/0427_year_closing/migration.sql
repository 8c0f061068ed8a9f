-- CreateEnum
CREATE TYPE "year_closing_status" AS ENUM ('made', 'posted', 'cancelled');

-- CreateTable
CREATE TABLE "year_closing" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "fund_year_id" UUID NOT NULL,
    "status" "year_closing_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "document_number" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "carried_fen" BIGINT NOT NULL,
    "returned_fen" BIGINT NOT NULL,
    "lapsed_fen" BIGINT NOT NULL,
    "reserved_fen" BIGINT NOT NULL,
    "committed_fen" BIGINT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "posted_by_id" UUID,
    "posted_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "cancelled_reason" TEXT,

    CONSTRAINT "year_closing_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "year_closing_line" (
    "county_code" TEXT NOT NULL,
    "closing_id" UUID NOT NULL,
    "sub_budget_id" UUID NOT NULL,
    "carried_fen" BIGINT NOT NULL,
    "returned_fen" BIGINT NOT NULL,
    "lapsed_fen" BIGINT NOT NULL,
    "reserved_fen" BIGINT NOT NULL,
    "committed_fen" BIGINT NOT NULL,

    CONSTRAINT "year_closing_line_pkey" PRIMARY KEY ("county_code","closing_id","sub_budget_id")
);

-- CreateIndex
CREATE INDEX "year_closing_county_code_fund_year_id_idx" ON "year_closing"("county_code", "fund_year_id");

-- AddForeignKey
ALTER TABLE "year_closing" ADD CONSTRAINT "year_closing_county_code_fund_year_id_fkey" FOREIGN KEY ("county_code", "fund_year_id") REFERENCES "fund_year"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_closing" ADD CONSTRAINT "year_closing_county_code_made_by_id_fkey" FOREIGN KEY ("county_code", "made_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_closing" ADD CONSTRAINT "year_closing_county_code_posted_by_id_fkey" FOREIGN KEY ("county_code", "posted_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_closing" ADD CONSTRAINT "year_closing_county_code_cancelled_by_id_fkey" FOREIGN KEY ("county_code", "cancelled_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_closing_line" ADD CONSTRAINT "year_closing_line_county_code_closing_id_fkey" FOREIGN KEY ("county_code", "closing_id") REFERENCES "year_closing"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_closing_line" ADD CONSTRAINT "year_closing_line_county_code_sub_budget_id_fkey" FOREIGN KEY ("county_code", "sub_budget_id") REFERENCES "sub_budget"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What is carried over leaves one year's budget and comes to the next one's under the same account.
ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_kind,
  ADD CONSTRAINT ledger_transaction_kind CHECK (kind IN ('appropriate', 'cut', 'reserve', 'release', 'commit', 'uncommit',
    'send', 'settle', 'bounce', 'refund', 'owe', 'repay', 'suspend', 'resolve',
    'openingPaid', 'openingSpent', 'openingPaidBack', 'openingSpentBack',
    'carryOut', 'carryIn', 'handBack', 'lapse',
    'carryReservedOut', 'carryReservedIn', 'carryCommittedOut', 'carryCommittedIn'));

ALTER TABLE year_closing
  ADD CONSTRAINT year_closing_carried_fen CHECK (carried_fen >= 0),
  ADD CONSTRAINT year_closing_returned_fen CHECK (returned_fen >= 0),
  ADD CONSTRAINT year_closing_lapsed_fen CHECK (lapsed_fen >= 0),
  ADD CONSTRAINT year_closing_reserved_fen CHECK (reserved_fen >= 0),
  ADD CONSTRAINT year_closing_committed_fen CHECK (committed_fen >= 0),
  ADD CONSTRAINT year_closing_two_people CHECK (posted_by_id <> made_by_id),
  ADD CONSTRAINT year_closing_posted CHECK (num_nulls(posted_by_id, posted_at) IN (0, 2)
    AND (status = 'posted') = (posted_by_id IS NOT NULL)),
  ADD CONSTRAINT year_closing_cancelled CHECK (num_nulls(cancelled_by_id, cancelled_reason) IN (0, 2)
    AND (status = 'cancelled') = (cancelled_by_id IS NOT NULL));

ALTER TABLE year_closing_line
  ADD CONSTRAINT year_closing_line_carried_fen CHECK (carried_fen >= 0),
  ADD CONSTRAINT year_closing_line_returned_fen CHECK (returned_fen >= 0),
  ADD CONSTRAINT year_closing_line_lapsed_fen CHECK (lapsed_fen >= 0),
  ADD CONSTRAINT year_closing_line_reserved_fen CHECK (reserved_fen >= 0),
  ADD CONSTRAINT year_closing_line_committed_fen CHECK (committed_fen >= 0);

-- One at a time waits for its second person.
CREATE UNIQUE INDEX year_closing_one_made ON year_closing (county_code, fund_year_id) WHERE status = 'made';

-- What was shown is what is posted, and neither is altered afterwards. Nothing is posted while the bank has not answered.
CREATE FUNCTION year_closing_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'made'
    OR (OLD.fund_year_id, OLD.document_number, OLD.content_hash, OLD.carried_fen, OLD.returned_fen, OLD.lapsed_fen,
        OLD.reserved_fen, OLD.committed_fen, OLD.made_by_id, OLD.made_at)
      IS DISTINCT FROM
       (NEW.fund_year_id, NEW.document_number, NEW.content_hash, NEW.carried_fen, NEW.returned_fen, NEW.lapsed_fen,
        NEW.reserved_fen, NEW.committed_fen, NEW.made_by_id, NEW.made_at) THEN
    RAISE EXCEPTION 'a closing that was shown, posted or given up is not altered'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'year_closing_keeps_its_word';
  END IF;
  IF NEW.status = 'posted' AND EXISTS (
    SELECT FROM disbursement_batch batch
     WHERE batch.county_code = NEW.county_code AND batch.fund_year_id = NEW.fund_year_id
       AND batch.status IN ('made', 'checked', 'exported')) THEN
    RAISE EXCEPTION 'a year is not closed while a batch of it is open'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'year_closing_keeps_its_word';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER year_closing_keeps_its_word BEFORE UPDATE OR DELETE ON year_closing
  FOR EACH ROW EXECUTE FUNCTION year_closing_keeps_its_word();

-- The lines are the closing's, to the fen.
CREATE FUNCTION year_closing_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sums record;
BEGIN
  SELECT coalesce(sum(carried_fen), 0) AS carried, coalesce(sum(returned_fen), 0) AS returned,
         coalesce(sum(lapsed_fen), 0) AS lapsed, coalesce(sum(reserved_fen), 0) AS reserved,
         coalesce(sum(committed_fen), 0) AS committed INTO sums
    FROM year_closing_line WHERE county_code = NEW.county_code AND closing_id = NEW.id;
  IF (sums.carried, sums.returned, sums.lapsed, sums.reserved, sums.committed) IS DISTINCT FROM
     (NEW.carried_fen, NEW.returned_fen, NEW.lapsed_fen, NEW.reserved_fen, NEW.committed_fen) THEN
    RAISE EXCEPTION 'the lines of closing % do not sum to it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'year_closing_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER year_closing_is_whole
  AFTER INSERT OR UPDATE ON year_closing DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION year_closing_is_whole();

-- A closed year stays closed.
CREATE FUNCTION fund_year_stays_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'fund year % is closed', OLD.year
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'fund_year_stays_closed';
END $$;

CREATE TRIGGER fund_year_stays_closed BEFORE UPDATE ON fund_year FOR EACH ROW
  WHEN (OLD.status = 'closed' AND NEW.status <> 'closed')
  EXECUTE FUNCTION fund_year_stays_closed();

-- 年终结转: an instalment that has fallen due and is not at the bank goes on under the next year's sub-budget.
DROP TRIGGER payment_is_frozen ON payment;

CREATE TRIGGER payment_is_frozen BEFORE UPDATE ON payment FOR EACH ROW
  WHEN ((OLD.entitlement_id, OLD.instalment, OLD.amount_fen, OLD.gross_fen, OLD.gate, OLD.gate_recheck)
    IS DISTINCT FROM (NEW.entitlement_id, NEW.instalment, NEW.amount_fen, NEW.gross_fen, NEW.gate, NEW.gate_recheck)
    OR (OLD.status NOT IN ('planned', 'gated', 'due') AND OLD.sub_budget_id IS DISTINCT FROM NEW.sub_budget_id))
  EXECUTE FUNCTION row_is_frozen();
