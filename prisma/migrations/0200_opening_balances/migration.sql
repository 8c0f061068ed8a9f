-- 期初 (docs/adr/0031): what was awarded and paid before this system, as batches that two people sign and nobody edits.

-- CreateEnum
CREATE TYPE "opening_batch_kind" AS ENUM ('entry', 'reversal');

-- CreateEnum
CREATE TYPE "opening_batch_status" AS ENUM ('draft', 'prepared', 'rejected', 'posted', 'discarded');

-- AlterEnum
ALTER TYPE "entitlement_status" ADD VALUE 'reversed';

-- AlterTable
ALTER TABLE "entitlement" ADD COLUMN     "employer_id" UUID,
ADD COLUMN     "opening_batch_id" UUID,
ADD COLUMN     "opening_months" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "opening_paid_fen" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "opening_signed_by_id" UUID,
ADD COLUMN     "title" TEXT,
ADD COLUMN     "township_code" TEXT,
ALTER COLUMN "application_id" DROP NOT NULL,
ALTER COLUMN "item_id" DROP NOT NULL,
ALTER COLUMN "version_id" DROP NOT NULL,
ALTER COLUMN "payee_account_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "sub_budget" ADD COLUMN     "opening_fen" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "opening_batch" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "opening_batch_kind" NOT NULL,
    "status" "opening_batch_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fund_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "scan_id" UUID,
    "reverses_batch_id" UUID,
    "reason" TEXT,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "award_count" INTEGER NOT NULL DEFAULT 0,
    "paid_fen" BIGINT NOT NULL DEFAULT 0,
    "county_fen" BIGINT NOT NULL DEFAULT 0,
    "left_fen" BIGINT NOT NULL DEFAULT 0,
    "content_hash" TEXT,
    "sheet_name" TEXT,
    "sheet_sealed" TEXT,
    "sheet_faults" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "prepared_by_id" UUID,
    "prepared_at" TIMESTAMPTZ(3),
    "is_prepared_by_treasurer" BOOLEAN NOT NULL DEFAULT false,
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "rejected_by_id" UUID,
    "rejected_at" TIMESTAMPTZ(3),
    "rejected_reason" TEXT,

    CONSTRAINT "opening_batch_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "opening_line" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "sheet_row" INTEGER,
    "talent_id" UUID,
    "enterprise_id" UUID,
    "employer_id" UUID,
    "township_code" TEXT NOT NULL,
    "beneficiary_name" TEXT NOT NULL,
    "item_id" UUID,
    "item_code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "paid_fen" BIGINT NOT NULL,
    "county_fen" BIGINT NOT NULL,
    "months" INTEGER,
    "paid_from" DATE,
    "paid_to" DATE,
    "place" TEXT,
    "left_count" INTEGER NOT NULL DEFAULT 0,
    "left_first_on" DATE,
    "left_every_months" INTEGER,
    "left_each_fen" BIGINT NOT NULL DEFAULT 0,
    "left_last_fen" BIGINT NOT NULL DEFAULT 0,
    "left_county_percent" INTEGER,
    "left_recheck" BOOLEAN NOT NULL DEFAULT false,
    "bank_name" TEXT,
    "account_sealed" TEXT,
    "account_masked" TEXT,
    "note" TEXT,
    "reverses_line_id" UUID,

    CONSTRAINT "opening_line_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "opening_batch_county_code_created_at_id_idx" ON "opening_batch"("county_code", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "opening_batch_county_code_number_key" ON "opening_batch"("county_code", "number");

-- CreateIndex
CREATE INDEX "opening_line_county_code_award_id_idx" ON "opening_line"("county_code", "award_id");

-- CreateIndex
CREATE INDEX "opening_line_county_code_talent_id_idx" ON "opening_line"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "opening_line_county_code_enterprise_id_idx" ON "opening_line"("county_code", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "opening_line_county_code_batch_id_line_key" ON "opening_line"("county_code", "batch_id", "line");

-- CreateIndex
CREATE INDEX "entitlement_county_code_employer_id_idx" ON "entitlement"("county_code", "employer_id");

-- CreateIndex
CREATE INDEX "entitlement_county_code_opening_batch_id_idx" ON "entitlement"("county_code", "opening_batch_id");

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_fund_id_fkey" FOREIGN KEY ("county_code", "fund_id") REFERENCES "fund"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_scan_id_fkey" FOREIGN KEY ("county_code", "scan_id") REFERENCES "attachment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_reverses_batch_id_fkey" FOREIGN KEY ("county_code", "reverses_batch_id") REFERENCES "opening_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_prepared_by_id_fkey" FOREIGN KEY ("county_code", "prepared_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_signed_by_id_fkey" FOREIGN KEY ("county_code", "signed_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_batch" ADD CONSTRAINT "opening_batch_county_code_rejected_by_id_fkey" FOREIGN KEY ("county_code", "rejected_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "opening_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_employer_id_fkey" FOREIGN KEY ("county_code", "employer_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "opening_line" ADD CONSTRAINT "opening_line_county_code_reverses_line_id_fkey" FOREIGN KEY ("county_code", "reverses_line_id") REFERENCES "opening_line"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_employer_id_fkey" FOREIGN KEY ("county_code", "employer_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_opening_batch_id_fkey" FOREIGN KEY ("county_code", "opening_batch_id") REFERENCES "opening_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_opening_signed_by_id_fkey" FOREIGN KEY ("county_code", "opening_signed_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE attachment DROP CONSTRAINT attachment_owner_kind_check,
  ADD CONSTRAINT attachment_owner_kind_check
    CHECK (owner_kind IN ('application', 'talent', 'enterprise', 'policy', 'openingBatch'));

-- An award comes from a case, or from an opening batch that says all that a case would have said.
ALTER TABLE entitlement
  ADD CONSTRAINT entitlement_opening_paid_fen CHECK (opening_paid_fen >= 0),
  ADD CONSTRAINT entitlement_opening_months CHECK (opening_months >= 0),
  ADD CONSTRAINT entitlement_comes_from_case_or_opening CHECK (
    CASE WHEN opening_batch_id IS NULL
      THEN num_nulls(application_id, item_id, version_id, payee_account_id) = 0
        AND num_nonnulls(title, employer_id, township_code, opening_signed_by_id) = 0
        AND opening_paid_fen = 0 AND opening_months = 0
      ELSE num_nonnulls(application_id, version_id) = 0
        AND num_nulls(title, township_code, opening_signed_by_id) = 0
    END);

CREATE TRIGGER entitlement_is_frozen BEFORE UPDATE ON entitlement FOR EACH ROW
  WHEN ((OLD.application_id, OLD.opening_batch_id, OLD.item_code, OLD.category, OLD.total_fen, OLD.opening_paid_fen, OLD.opening_months)
    IS DISTINCT FROM
    (NEW.application_id, NEW.opening_batch_id, NEW.item_code, NEW.category, NEW.total_fen, NEW.opening_paid_fen, NEW.opening_months))
  EXECUTE FUNCTION row_is_frozen();

-- Money paid before this system either came out of a budget that is kept here (available → paid) or out of one that is
-- not: then `opening` says by how much more was paid than this house was ever given.
ALTER TABLE sub_budget
  ADD CONSTRAINT sub_budget_opening_fen CHECK (opening_fen >= 0),
  DROP CONSTRAINT sub_budget_is_whole,
  ADD CONSTRAINT sub_budget_is_whole
    CHECK (total_fen + opening_fen = available_fen + reserved_fen + committed_fen + in_transit_fen + paid_fen);

ALTER TABLE ledger_transaction DROP CONSTRAINT ledger_transaction_kind,
  ADD CONSTRAINT ledger_transaction_kind CHECK (kind IN ('appropriate', 'cut', 'reserve', 'release', 'commit', 'uncommit',
    'send', 'settle', 'bounce', 'refund', 'owe', 'repay', 'suspend', 'resolve',
    'openingPaid', 'openingSpent', 'openingPaidBack', 'openingSpentBack'));

ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_account,
  ADD CONSTRAINT ledger_entry_account CHECK (account IN ('appropriation', 'available', 'reserved', 'committed',
    'inTransit', 'paid', 'receivable', 'suspense', 'clearing', 'opening'));

ALTER TABLE opening_batch
  ADD CONSTRAINT opening_batch_paid_fen CHECK (paid_fen >= 0),
  ADD CONSTRAINT opening_batch_county_fen CHECK (county_fen >= 0 AND county_fen <= paid_fen),
  ADD CONSTRAINT opening_batch_left_fen CHECK (left_fen >= 0),
  ADD CONSTRAINT opening_batch_reversal_says_what_and_why CHECK (
    (kind = 'reversal') = (reverses_batch_id IS NOT NULL) AND (kind = 'reversal') = (reason IS NOT NULL)),
  ADD CONSTRAINT opening_batch_two_people CHECK (signed_by_id <> prepared_by_id),
  ADD CONSTRAINT opening_batch_prepared CHECK (num_nulls(prepared_by_id, prepared_at, content_hash) IN (0, 3)
    AND (status NOT IN ('prepared', 'posted') OR (prepared_by_id IS NOT NULL AND line_count > 0 AND scan_id IS NOT NULL))),
  ADD CONSTRAINT opening_batch_signed CHECK (num_nulls(signed_by_id, signed_at) IN (0, 2)
    AND (status = 'posted') = (signed_by_id IS NOT NULL)),
  ADD CONSTRAINT opening_batch_rejected CHECK (num_nulls(rejected_by_id, rejected_at, rejected_reason) IN (0, 3)
    AND (status <> 'rejected' OR rejected_by_id IS NOT NULL));

ALTER TABLE opening_line
  ADD CONSTRAINT opening_line_paid_fen CHECK (paid_fen >= 0),
  ADD CONSTRAINT opening_line_county_fen CHECK (county_fen >= 0 AND county_fen <= paid_fen),
  ADD CONSTRAINT opening_line_left_each_fen CHECK (left_each_fen >= 0),
  ADD CONSTRAINT opening_line_left_last_fen CHECK (left_last_fen >= 0),
  ADD CONSTRAINT opening_line_has_subject CHECK (talent_id IS NOT NULL OR enterprise_id IS NOT NULL),
  ADD CONSTRAINT opening_line_year CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT opening_line_months CHECK (months >= 0),
  ADD CONSTRAINT opening_line_period CHECK (paid_to >= paid_from),
  ADD CONSTRAINT opening_line_left_whole CHECK (
    CASE WHEN left_count = 0
      THEN num_nonnulls(left_first_on, left_every_months, left_county_percent) = 0 AND left_each_fen = 0 AND left_last_fen = 0
      ELSE left_count > 0 AND left_each_fen > 0 AND left_last_fen > 0 AND left_every_months > 0
        AND left_county_percent BETWEEN 0 AND 100
        AND num_nulls(left_first_on, left_every_months, left_county_percent, bank_name, account_sealed, account_masked) = 0
    END);

-- Lines come and go while the batch is being written; once somebody has been shown it, nothing of it moves.
CREATE FUNCTION opening_line_of_open_batch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line opening_line := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  stands opening_batch_status;
BEGIN
  SELECT status INTO stands FROM opening_batch
   WHERE county_code = line.county_code AND id = line.batch_id FOR SHARE;
  IF TG_OP = 'UPDATE' OR stands NOT IN ('draft', 'rejected') THEN
    RAISE EXCEPTION 'the lines of an opening batch are not altered once it is %', stands
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'opening_line_of_open_batch';
  END IF;
  RETURN line;
END $$;

CREATE TRIGGER opening_line_of_open_batch BEFORE INSERT OR UPDATE OR DELETE ON opening_line
  FOR EACH ROW EXECUTE FUNCTION opening_line_of_open_batch();

CREATE FUNCTION opening_batch_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('posted', 'discarded')
    OR (OLD.number, OLD.kind, OLD.fund_id, OLD.created_by_id) IS DISTINCT FROM (NEW.number, NEW.kind, NEW.fund_id, NEW.created_by_id)
    OR (OLD.status = 'prepared' AND NEW.status IN ('prepared', 'posted')
      AND (OLD.title, OLD.document_number, OLD.scan_id, OLD.line_count, OLD.award_count, OLD.paid_fen, OLD.county_fen,
           OLD.left_fen, OLD.content_hash, OLD.prepared_by_id)
        IS DISTINCT FROM
          (NEW.title, NEW.document_number, NEW.scan_id, NEW.line_count, NEW.award_count, NEW.paid_fen, NEW.county_fen,
           NEW.left_fen, NEW.content_hash, NEW.prepared_by_id)) THEN
    RAISE EXCEPTION 'opening batch % was shown or signed and is not altered', OLD.number
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'opening_batch_keeps_its_word';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER opening_batch_keeps_its_word BEFORE UPDATE OR DELETE ON opening_batch
  FOR EACH ROW EXECUTE FUNCTION opening_batch_keeps_its_word();

-- What was shown is what is posted.
CREATE FUNCTION opening_batch_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines bigint;
  paid numeric;
  county numeric;
BEGIN
  SELECT count(*), coalesce(sum(paid_fen), 0), coalesce(sum(county_fen), 0) INTO lines, paid, county
    FROM opening_line WHERE county_code = NEW.county_code AND batch_id = NEW.id;
  IF lines <> NEW.line_count OR paid <> NEW.paid_fen OR county <> NEW.county_fen THEN
    RAISE EXCEPTION 'opening batch % says % lines and % fen but has % and %', NEW.number, NEW.line_count, NEW.paid_fen, lines, paid
      USING ERRCODE = 'check_violation', CONSTRAINT = 'opening_batch_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER opening_batch_is_whole
  AFTER INSERT OR UPDATE ON opening_batch DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.status IN ('prepared', 'posted')) EXECUTE FUNCTION opening_batch_is_whole();
