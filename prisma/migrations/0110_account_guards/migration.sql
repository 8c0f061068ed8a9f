-- What must never be false of units, accounts, roles and logins, whatever the commands say first.

-- Units: GB/T 2260 for the county, GB/T 10114 for townships, twelve digits for villages, letters for departments.
ALTER TABLE "unit"
  ADD CONSTRAINT "unit_code_check" CHECK (CASE "kind"
    WHEN 'county' THEN "code" ~ '^[0-9]{6}$' AND "code" = "county_code"
    WHEN 'department' THEN "code" ~ '^[A-Z]{2,8}$'
    WHEN 'township' THEN "code" ~ '^[0-9]{9}$' AND starts_with("code", "county_code")
    WHEN 'village' THEN "code" ~ '^[0-9]{12}$' AND starts_with("code", "parent_code")
  END),
  ADD CONSTRAINT "unit_parent_code_check" CHECK (("kind" = 'county') = ("parent_code" IS NULL)),
  ADD CONSTRAINT "unit_is_county_wide_check" CHECK (NOT "is_county_wide" OR "kind" IN ('county', 'department')),
  ADD CONSTRAINT "unit_grid_check" CHECK (("grid_row" IS NULL) = ("grid_column" IS NULL));
CREATE UNIQUE INDEX "unit_county_key" ON "unit" ("county_code") WHERE "kind" = 'county';
CREATE UNIQUE INDEX "unit_grid_key" ON "unit" ("county_code", "grid_row", "grid_column") WHERE "grid_row" IS NOT NULL;

-- Accounts: staff come with a name and a password, applicants with a phone and for somebody in the registers.
ALTER TABLE "account"
  ADD CONSTRAINT "account_kind_check" CHECK (CASE "kind"
    WHEN 'staff' THEN "user_name" IS NOT NULL AND "password_hash" IS NOT NULL AND "subject_id" IS NULL
    ELSE "user_name" IS NULL AND "password_hash" IS NULL AND "subject_id" IS NOT NULL
  END),
  ADD CONSTRAINT "account_user_name_check" CHECK ("user_name" ~ '^[a-z][a-z0-9._-]{2,31}$'),
  ADD CONSTRAINT "account_password_hash_check" CHECK (starts_with("password_hash", '$argon2id$')),
  ADD CONSTRAINT "account_phone_check"
    CHECK (("phone_sealed" IS NULL) = ("phone_blind" IS NULL) AND ("phone_sealed" IS NULL) = ("phone_masked" IS NULL)),
  ADD CONSTRAINT "account_enterprise_phone_check" CHECK ("kind" <> 'enterprise' OR "phone_blind" IS NOT NULL),
  ADD CONSTRAINT "account_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "account_failed_logins_check"
    CHECK ("failed_logins" >= 0 AND ("failed_logins" = 0) = ("last_failed_at" IS NULL));
CREATE UNIQUE INDEX "account_talent_key" ON "account" ("county_code", "subject_id") WHERE "kind" = 'talent';
CREATE UNIQUE INDEX "account_enterprise_contact_key"
  ON "account" ("county_code", "subject_id", "phone_blind") WHERE "kind" = 'enterprise';

-- Logins and codes
ALTER TABLE "login_session"
  ADD CONSTRAINT "login_session_expires_at_check"
    CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '8 hours');
ALTER TABLE "one_time_code"
  ADD CONSTRAINT "one_time_code_purpose_check" CHECK ("purpose" IN ('login', 'objection', 'register')),
  ADD CONSTRAINT "one_time_code_attempts_check" CHECK ("attempts" BETWEEN 0 AND 5),
  ADD CONSTRAINT "one_time_code_expires_at_check"
    CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '5 minutes');
ALTER TABLE "rate_counter" ADD CONSTRAINT "rate_counter_count_check" CHECK ("count" >= 1);

-- Roles
ALTER TABLE "role_assignment"
  ADD CONSTRAINT "role_assignment_role_check" CHECK ("role" IN (
    'intakeOfficer', 'reviewer', 'policyOfficer', 'treasurer', 'leader', 'talent', 'enterpriseContact', 'serviceUnit',
    'systemAdmin', 'securityAdmin', 'auditor')),
  ADD CONSTRAINT "role_assignment_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "role_assignment_own_grant_check" CHECK ("granted_by_id" <> "account_id");

-- 三员分立 (GB/T 22239-2019 8.1.5): a system, security or audit administrator holds no other role on any day. The
-- account's row is locked first, so that two grants made at once see each other.
CREATE FUNCTION "refuse_mixed_roles"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  administrators CONSTANT text[] := ARRAY['systemAdmin', 'securityAdmin', 'auditor'];
  holder text;
BEGIN
  SELECT "kind" INTO holder FROM "account"
    WHERE "county_code" = NEW."county_code" AND "id" = NEW."account_id" FOR UPDATE;
  IF (holder = 'talent') <> (NEW."role" = 'talent') OR (holder = 'enterprise') <> (NEW."role" = 'enterpriseContact') THEN
    RAISE EXCEPTION 'role % does not belong to an account of kind %', NEW."role", holder
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_assignment_kind';
  END IF;
  IF EXISTS (
    SELECT FROM "role_assignment" AS other
    WHERE other."county_code" = NEW."county_code" AND other."account_id" = NEW."account_id" AND other."id" <> NEW."id"
      AND other."role" <> NEW."role"
      AND (other."role" = ANY (administrators) OR NEW."role" = ANY (administrators))
      AND daterange(other."valid_from", other."valid_to", '[]') && daterange(NEW."valid_from", NEW."valid_to", '[]')
  ) THEN
    RAISE EXCEPTION 'an administrator holds no other role'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'role_assignment_separation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "role_assignment_separation" BEFORE INSERT OR UPDATE ON "role_assignment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_mixed_roles"();
