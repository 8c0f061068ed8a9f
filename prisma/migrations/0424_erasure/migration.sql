-- CreateEnum
CREATE TYPE "erasure_status" AS ENUM ('filed', 'erased', 'declined');

-- AlterTable
ALTER TABLE "talent" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "erasure_request" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "erasure_status" NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reply" TEXT,

    CONSTRAINT "erasure_request_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "erasure_request_county_code_talent_id_filed_at_idx" ON "erasure_request"("county_code", "talent_id", "filed_at");

-- CreateIndex
CREATE INDEX "erasure_request_county_code_status_filed_at_id_idx" ON "erasure_request"("county_code", "status", "filed_at", "id");

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_county_code_decided_by_id_fkey" FOREIGN KEY ("county_code", "decided_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema cannot say: one open request of a person, decided by whom and when.
CREATE UNIQUE INDEX "erasure_request_open_key" ON "erasure_request" ("county_code", "talent_id") WHERE "status" = 'filed';
ALTER TABLE "erasure_request"
  ADD CONSTRAINT "erasure_request_decided_check" CHECK (
    ("status" = 'filed') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by_id" IS NULL)
    AND ("status" <> 'declined' OR "reply" IS NOT NULL));

-- Past all our code: whoever was awarded something, has a case that is alive or was granted, is not erased.
CREATE FUNCTION "erasure_is_held"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL AND NEW.erased_at IS NULL THEN
    RAISE EXCEPTION 'an erased person does not come back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND (
    EXISTS (SELECT FROM entitlement e WHERE e.county_code = OLD.county_code AND e.talent_id = OLD.id)
    OR EXISTS (SELECT FROM application a WHERE a.county_code = OLD.county_code AND a.talent_id = OLD.id
      AND a.status NOT IN ('declined', 'withdrawn', 'lapsed'))) THEN
    RAISE EXCEPTION 'what was awarded or is being decided is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "talent_erasure_is_held" BEFORE UPDATE OF "erased_at" ON "talent"
  FOR EACH ROW EXECUTE FUNCTION "erasure_is_held"();

-- A request is the person's own, and of the officers of her place.
CREATE POLICY reach ON "erasure_request" FOR SELECT USING (EXISTS (
  SELECT FROM talent t WHERE t.county_code = erasure_request.county_code AND t.id = erasure_request.talent_id));
ALTER TABLE "erasure_request" ENABLE ROW LEVEL SECURITY;
