-- What must never be false in the registers, whatever the commands say first.

-- Every one and two neighbouring characters of a name: exact search for one and two Chinese characters needs no more.
CREATE FUNCTION "name_grams_of"("name" text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}')
  FROM (
    SELECT substr("name", place, size) AS gram
    FROM generate_series(1, char_length("name")) AS place, generate_series(1, 2) AS size
    WHERE place + size - 1 <= char_length("name")
  ) AS grams
$$;

ALTER TABLE "talent" DROP COLUMN "name_grams";
ALTER TABLE "talent" ADD COLUMN "name_grams" text[] GENERATED ALWAYS AS ("name_grams_of"("name")) STORED;
CREATE INDEX "talent_name_grams_idx" ON "talent" USING gin ("name_grams");

ALTER TABLE "enterprise" DROP COLUMN "name_grams";
ALTER TABLE "enterprise" ADD COLUMN "name_grams" text[] GENERATED ALWAYS AS ("name_grams_of"("name")) STORED;
CREATE INDEX "enterprise_name_grams_idx" ON "enterprise" USING gin ("name_grams");

-- Facts
ALTER TABLE "fact_change"
  ADD CONSTRAINT "fact_change_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "fact_change_changes_check" CHECK (jsonb_typeof("changes") = 'object' AND "changes" <> '{}'::jsonb);
ALTER TABLE "fact_verification"
  ADD CONSTRAINT "fact_verification_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "fact_verification_decided_check"
    CHECK (("status" = 'pending') = ("decided_at" IS NULL) AND ("decided_at" IS NULL OR "decided_at" >= "requested_at"));
CREATE UNIQUE INDEX "fact_verification_pending_key"
  ON "fact_verification" ("county_code", "subject_kind", "subject_id", "fact_key") WHERE "status" = 'pending';
ALTER TABLE "correction_request"
  ADD CONSTRAINT "correction_request_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "correction_request_decided_check"
    CHECK (("status" = 'filed') = ("decided_at" IS NULL) AND ("status" = 'filed' OR "reply" IS NOT NULL));
CREATE UNIQUE INDEX "correction_request_filed_key"
  ON "correction_request" ("county_code", "subject_kind", "subject_id", "fact_key") WHERE "status" = 'filed';

-- Enterprises
ALTER TABLE "enterprise"
  ADD CONSTRAINT "enterprise_uscc_check" CHECK ("uscc" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  ADD CONSTRAINT "enterprise_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "enterprise_phone_check"
    CHECK (("phone_sealed" IS NULL) = ("phone_blind" IS NULL) AND ("phone_sealed" IS NULL) = ("phone_masked" IS NULL));
ALTER TABLE "enterprise_tax_year"
  ADD CONSTRAINT "enterprise_tax_year_year_check" CHECK ("year" BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "enterprise_tax_year_tax_fen_check" CHECK ("tax_fen" >= 0),
  ADD CONSTRAINT "enterprise_tax_year_revenue_fen_check" CHECK ("revenue_fen" >= 0);
ALTER TABLE "enterprise_qualification"
  ADD CONSTRAINT "enterprise_qualification_period_check" CHECK ("valid_to" >= "valid_from");
ALTER TABLE "enterprise_contact"
  ADD CONSTRAINT "enterprise_contact_period_check" CHECK ("authorised_to" >= "authorised_from");

-- Talents
ALTER TABLE "talent"
  ADD CONSTRAINT "talent_identity_kind_check" CHECK ("identity_kind" IN ('111', '414', '511', '516', '553')),
  ADD CONSTRAINT "talent_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "talent_tier_check" CHECK ("tier" IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT "talent_tier_valid_to_check" CHECK (("tier" IS NULL) = ("tier_valid_to" IS NULL)),
  ADD CONSTRAINT "talent_insured_months_check" CHECK ("insured_months" >= 0),
  ADD CONSTRAINT "talent_first_insured_month_check" CHECK ("first_insured_month" ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT "talent_phone_check"
    CHECK (("phone_sealed" IS NULL) = ("phone_blind" IS NULL) AND ("phone_sealed" IS NULL) = ("phone_masked" IS NULL));
ALTER TABLE "credential"
  ADD CONSTRAINT "credential_kind_check" CHECK ("kind" IN ('title', 'skill'));
ALTER TABLE "employment"
  ADD CONSTRAINT "employment_mode_check" CHECK ("mode" IN ('fullTime', 'flexible', 'dispatched')),
  ADD CONSTRAINT "employment_period_check" CHECK ("ended_on" >= "started_on"),
  ADD CONSTRAINT "employment_contract_check" CHECK ("contract_to" >= "contract_from"),
  ADD CONSTRAINT "employment_annual_pay_fen_check" CHECK ("annual_pay_fen" >= 0);
CREATE UNIQUE INDEX "employment_open_full_time_key"
  ON "employment" ("county_code", "talent_id") WHERE "ended_on" IS NULL AND "mode" = 'fullTime';
ALTER TABLE "insurance_spell"
  ADD CONSTRAINT "insurance_spell_from_check" CHECK ("from_month" ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT "insurance_spell_to_check"
    CHECK ("to_month" ~ '^\d{4}-(0[1-9]|1[0-2])$' AND "to_month" >= "from_month");
CREATE UNIQUE INDEX "insurance_spell_open_key"
  ON "insurance_spell" ("county_code", "talent_id") WHERE "to_month" IS NULL;
ALTER TABLE "recognition"
  ADD CONSTRAINT "recognition_tier_check" CHECK ("tier" IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT "recognition_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "recognition_revoked_check"
    CHECK (("status" = 'revoked') = ("revoked_on" IS NOT NULL) AND ("status" = 'revoked') = ("revoked_reason" IS NOT NULL));
CREATE UNIQUE INDEX "recognition_active_key" ON "recognition" ("county_code", "talent_id") WHERE "status" = 'active';
ALTER TABLE "housing_record"
  ADD CONSTRAINT "housing_record_price_fen_check" CHECK ("price_fen" >= 0);
ALTER TABLE "household_member"
  ADD CONSTRAINT "household_member_relation_check" CHECK ("relation" IN ('spouse', 'child')),
  ADD CONSTRAINT "household_member_period_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "household_member_other_check" CHECK ("member_talent_id" <> "talent_id");
CREATE UNIQUE INDEX "household_member_spouse_key"
  ON "household_member" ("county_code", "talent_id") WHERE "relation" = 'spouse' AND "valid_to" IS NULL;
ALTER TABLE "honour"
  ADD CONSTRAINT "honour_level_check" CHECK ("level" IN ('national', 'provincial', 'municipal', 'county'));
