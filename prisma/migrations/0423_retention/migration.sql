-- AlterTable
ALTER TABLE "application" ADD COLUMN     "papers_erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "erased_months" INTEGER,
ADD COLUMN     "erased_rule_id" UUID,
ALTER COLUMN "storage_key" DROP NOT NULL;

-- CreateTable
CREATE TABLE "retention_rule" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID,
    "months" INTEGER,
    "effective_on" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "retention_rule_county_code_item_id_idx" ON "retention_rule"("county_code", "item_id");

-- CreateIndex
CREATE INDEX "attachment_county_code_erased_at_idx" ON "attachment"("county_code", "erased_at");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_code_erased_rule_id_fkey" FOREIGN KEY ("county_code", "erased_rule_id") REFERENCES "retention_rule"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_county_code_set_by_id_fkey" FOREIGN KEY ("county_code", "set_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema cannot say. Six months: as long as a refusal may be taken to court (行政诉讼法第四十六条).
ALTER TABLE "retention_rule"
  ADD CONSTRAINT "retention_rule_months" CHECK ("months" BETWEEN 6 AND 120),
  ADD CONSTRAINT "retention_rule_of_all_has_months" CHECK ("item_id" IS NOT NULL OR "months" IS NOT NULL);
ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_bytes_are_there" CHECK ("storage_key" IS NOT NULL OR "erased_at" IS NOT NULL),
  ADD CONSTRAINT "attachment_erased_by" CHECK ("erased_at" IS NOT NULL OR ("erased_months" IS NULL AND "erased_rule_id" IS NULL));

-- Cases whose papers are still to go: few, and found by when they ended.
CREATE INDEX "application_papers_kept_idx" ON "application" ("county_code", "closed_at")
  WHERE "status" IN ('declined', 'withdrawn', 'lapsed') AND "papers_erased_at" IS NULL;

CREATE FUNCTION retention_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a period that was declared is never rewritten' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER retention_rule_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "retention_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION retention_is_append_only();

-- Past all our code: papers of a case that is alive or was granted are not erased, and what is erased does not come back.
CREATE FUNCTION papers_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL AND (NEW.erased_at IS DISTINCT FROM OLD.erased_at OR NEW.storage_key IS NOT NULL AND NEW.storage_key IS DISTINCT FROM OLD.storage_key) THEN
    RAISE EXCEPTION 'an erased file does not come back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND (OLD.owner_kind <> 'application' OR NOT EXISTS (
    SELECT FROM application a WHERE a.county_code = OLD.county_code AND a.id = OLD.owner_id
       AND a.status IN ('declined', 'withdrawn', 'lapsed'))) THEN
    RAISE EXCEPTION 'papers of a case that is alive or was granted are kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_papers_are_kept BEFORE UPDATE ON "attachment" FOR EACH ROW EXECUTE FUNCTION papers_are_kept();
