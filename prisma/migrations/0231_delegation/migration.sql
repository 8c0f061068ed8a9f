-- AlterTable
ALTER TABLE "review_decision" ADD COLUMN     "on_behalf_of_id" UUID;

-- CreateTable
CREATE TABLE "delegation" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "principal_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "delegation_county_code_deputy_id_idx" ON "delegation"("county_code", "deputy_id");

-- CreateIndex
CREATE INDEX "delegation_county_code_principal_id_idx" ON "delegation"("county_code", "principal_id");

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_county_code_principal_id_fkey" FOREIGN KEY ("county_code", "principal_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_county_code_deputy_id_fkey" FOREIGN KEY ("county_code", "deputy_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_county_code_unit_code_fkey" FOREIGN KEY ("county_code", "unit_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_county_code_on_behalf_of_id_fkey" FOREIGN KEY ("county_code", "on_behalf_of_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- 委托代办: only the roles that sign cases. Money (four hands need four people) and the three administrators are granted,
-- never lent.
ALTER TABLE "delegation"
  ADD CONSTRAINT "delegation_role_check" CHECK ("role" IN ('intakeOfficer', 'reviewer')),
  ADD CONSTRAINT "delegation_two_people_check" CHECK ("principal_id" <> "deputy_id"),
  ADD CONSTRAINT "delegation_period_check" CHECK ("valid_to" BETWEEN "valid_from" AND "valid_from" + 183),
  ADD CONSTRAINT "delegation_ended_check" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));

-- A deputy is no administrator on any day of it, whichever of the two came first.
CREATE FUNCTION "refuse_deputy_administrator"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  administrators CONSTANT text[] := ARRAY['systemAdmin', 'securityAdmin', 'auditor'];
  is_both boolean;
BEGIN
  IF TG_TABLE_NAME = 'delegation' THEN
    PERFORM 1 FROM "account" WHERE "county_code" = NEW."county_code" AND "id" = NEW."deputy_id" FOR UPDATE;
    SELECT EXISTS (
      SELECT FROM "role_assignment" AS held
      WHERE held."county_code" = NEW."county_code" AND held."account_id" = NEW."deputy_id"
        AND held."role" = ANY (administrators)
        AND daterange(held."valid_from", held."valid_to", '[]') && daterange(NEW."valid_from", NEW."valid_to", '[]')
    ) INTO is_both;
  ELSE
    SELECT NEW."role" = ANY (administrators) AND EXISTS (
      SELECT FROM "delegation" AS lent
      WHERE lent."county_code" = NEW."county_code" AND lent."deputy_id" = NEW."account_id" AND lent."ended_at" IS NULL
        AND daterange(lent."valid_from", lent."valid_to", '[]') && daterange(NEW."valid_from", NEW."valid_to", '[]')
    ) INTO is_both;
  END IF;
  IF is_both THEN
    RAISE EXCEPTION 'an administrator is nobody''s deputy'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'delegation_separation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "delegation_separation" BEFORE INSERT ON "delegation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_deputy_administrator"();
CREATE TRIGGER "role_assignment_no_deputy" BEFORE INSERT OR UPDATE ON "role_assignment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_deputy_administrator"();

-- Who may act how on a day: what one holds, and what a colleague has lent who holds it on that very day. What was lent
-- is not lent on, and what one holds oneself is one's own.
CREATE FUNCTION "grants_in_force"("county" text, "day" date)
RETURNS TABLE ("account_id" uuid, "id" uuid, "role" text, "unit_code" text, "principal_id" uuid)
LANGUAGE sql STABLE AS $$
  SELECT r.account_id, r.id, r.role, r.unit_code, NULL::uuid
    FROM role_assignment r
   WHERE r.county_code = "county" AND r.valid_from <= "day" AND (r.valid_to IS NULL OR r.valid_to >= "day")
  UNION ALL
  SELECT d.deputy_id, d.id, d.role, d.unit_code, d.principal_id
    FROM delegation d
    JOIN account p ON p.county_code = d.county_code AND p.id = d.principal_id AND p.status = 'active'
    JOIN role_assignment held ON held.county_code = d.county_code AND held.account_id = d.principal_id
     AND held.role = d.role AND held.unit_code = d.unit_code
     AND held.valid_from <= "day" AND (held.valid_to IS NULL OR held.valid_to >= "day")
   WHERE d.county_code = "county" AND d.ended_at IS NULL AND "day" BETWEEN d.valid_from AND d.valid_to
     AND NOT EXISTS (
       SELECT FROM role_assignment own
        WHERE own.county_code = d.county_code AND own.account_id = d.deputy_id AND own.role = d.role
          AND own.unit_code = d.unit_code AND own.valid_from <= "day" AND (own.valid_to IS NULL OR own.valid_to >= "day"))
$$;

-- Nobody signs two steps of one case, neither by their own hand nor by a deputy's.
CREATE OR REPLACE FUNCTION refuse_second_step_by_one_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM review_decision
    WHERE county_code = NEW.county_code AND application_id = NEW.application_id AND step_code <> NEW.step_code
      AND (actor_id IN (NEW.actor_id, NEW.on_behalf_of_id) OR on_behalf_of_id IN (NEW.actor_id, NEW.on_behalf_of_id))
  ) THEN
    RAISE EXCEPTION 'one person may not sign two steps of one case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_on_behalf_check" CHECK ("on_behalf_of_id" <> "actor_id");
