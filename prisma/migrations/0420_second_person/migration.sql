-- AlterTable
ALTER TABLE "role_assignment" ADD COLUMN     "request_id" UUID;

-- CreateTable
CREATE TABLE "second_person_request" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "about_account_id" UUID,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "second_person_request_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "second_person_request_county_code_kind_asked_at_idx" ON "second_person_request"("county_code", "kind", "asked_at");

-- CreateIndex
CREATE INDEX "second_person_request_county_code_key_idx" ON "second_person_request"("county_code", "key");

-- CreateIndex
CREATE UNIQUE INDEX "role_assignment_county_code_request_id_key" ON "role_assignment"("county_code", "request_id");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_county_code_request_id_fkey" FOREIGN KEY ("county_code", "request_id") REFERENCES "second_person_request"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "second_person_request" ADD CONSTRAINT "second_person_request_county_code_about_account_id_fkey" FOREIGN KEY ("county_code", "about_account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "second_person_request" ADD CONSTRAINT "second_person_request_county_code_asked_by_id_fkey" FOREIGN KEY ("county_code", "asked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "second_person_request" ADD CONSTRAINT "second_person_request_county_code_answered_by_id_fkey" FOREIGN KEY ("county_code", "answered_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema cannot say (ADR 0053): three people, an answer within the days, and one open request for one thing.
ALTER TABLE "second_person_request"
  ADD CONSTRAINT "second_person_request_kind" CHECK ("kind" IN ('roleGrant')),
  ADD CONSTRAINT "second_person_request_status"
    CHECK ("status" IN ('open', 'confirmed', 'refused', 'withdrawn', 'expired')),
  ADD CONSTRAINT "second_person_request_not_for_oneself" CHECK ("asked_by_id" <> "about_account_id"),
  ADD CONSTRAINT "second_person_request_about" CHECK ("kind" <> 'roleGrant' OR "about_account_id" IS NOT NULL),
  ADD CONSTRAINT "second_person_request_answered"
    CHECK (("status" IN ('open', 'expired')) = ("answered_by_id" IS NULL)
      AND ("answered_by_id" IS NULL) = ("answered_at" IS NULL)),
  ADD CONSTRAINT "second_person_request_by_another"
    CHECK (CASE WHEN "answered_by_id" IS NULL THEN true
      WHEN "status" = 'withdrawn' THEN "answered_by_id" = "asked_by_id"
      ELSE "answered_by_id" <> "asked_by_id" AND "answered_by_id" IS DISTINCT FROM "about_account_id" END),
  ADD CONSTRAINT "second_person_request_in_time"
    CHECK ("expires_at" > "asked_at" AND "expires_at" <= "asked_at" + interval '7 days'
      AND ("status" <> 'confirmed' OR "answered_at" < "expires_at"));
CREATE UNIQUE INDEX "second_person_request_open_key" ON "second_person_request" ("county_code", "key")
  WHERE "status" = 'open';

CREATE FUNCTION second_person_request_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'a request for a second person stays written' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."status" <> 'open'
    OR (to_jsonb(NEW) - '{status,answered_by_id,answered_at,remark}'::text[])
      <> (to_jsonb(OLD) - '{status,answered_by_id,answered_at,remark}'::text[]) THEN
    RAISE EXCEPTION 'what was asked is never rewritten, and answered once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_person_request_is_answered_once BEFORE UPDATE OR DELETE ON "second_person_request"
  FOR EACH ROW EXECUTE FUNCTION second_person_request_is_answered_once();
CREATE TRIGGER second_person_request_stays BEFORE TRUNCATE ON "second_person_request"
  FOR EACH STATEMENT EXECUTE FUNCTION second_person_request_is_answered_once();

-- A role by which money moves, or by which somebody confirms such roles, is given by one and confirmed by another. What
-- nobody granted (set-up of a county, by whoever holds its machine) needs no second person.
CREATE FUNCTION refuse_unconfirmed_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."role" IN ('reviewer', 'treasurer', 'leader', 'securityAdmin') AND NEW."granted_by_id" IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM "second_person_request" AS request
      WHERE request."county_code" = NEW."county_code" AND request."id" = NEW."request_id"
        AND request."kind" = 'roleGrant' AND request."status" = 'confirmed'
        AND request."about_account_id" = NEW."account_id" AND request."asked_by_id" = NEW."granted_by_id"
        AND request."content" ->> 'role' = NEW."role" AND request."content" ->> 'unitCode' = NEW."unit_code"
        AND request."answered_at" = NEW."created_at") THEN
    RAISE EXCEPTION 'the role % is given by one and confirmed by another', NEW."role"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_assignment_second_person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_assignment_second_person
  BEFORE INSERT OR UPDATE OF "role", "account_id", "unit_code", "granted_by_id", "request_id" ON "role_assignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_unconfirmed_role();
