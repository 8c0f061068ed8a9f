-- What must never be false of cases, signatures, materials and payee accounts, whatever the commands say first.

-- A case: who applies is there, what it is about is there, and where it stands agrees with its status.
ALTER TABLE "application"
  ADD CONSTRAINT "application_amount_fen_check" CHECK ("amount_fen" >= 0),
  ADD CONSTRAINT "application_version_check" CHECK ("version" >= 1 AND "round" >= 1),
  ADD CONSTRAINT "application_outcome_kind_check" CHECK ("outcome_kind" IN ('subsidy', 'recognition', 'talentCard')),
  ADD CONSTRAINT "application_subject_check" CHECK (CASE "subject_kind"
    WHEN 'talent' THEN "talent_id" IS NOT NULL AND "enterprise_id" IS NULL
    WHEN 'enterprise' THEN "enterprise_id" IS NOT NULL
    ELSE false
  END),
  ADD CONSTRAINT "application_number_check" CHECK (
    ("submitted_at" IS NULL AND "number" ~ '^C-[0-9a-f]{12}$') OR
    ("submitted_at" IS NOT NULL AND "number" ~ '^[0-9]{4}-[0-9]{4,}$')),
  ADD CONSTRAINT "application_step_check"
    CHECK (("status" IN ('submitted', 'returned', 'inReview')) = ("step_code" IS NOT NULL)),
  ADD CONSTRAINT "application_returned_check" CHECK (("status" = 'returned') = ("returned_fields" IS NOT NULL)),
  ADD CONSTRAINT "application_notice_check" CHECK ("status" <> 'onNotice' OR "notice_id" IS NOT NULL),
  ADD CONSTRAINT "application_closed_check"
    CHECK (("status" IN ('granted', 'declined', 'withdrawn', 'lapsed')) = ("closed_at" IS NOT NULL));

-- One live case per item and parties: the second click, the second phone and the second HR officer find the first.
CREATE UNIQUE INDEX "application_one_live_key" ON "application" (
  "county_code", "item_id",
  COALESCE("talent_id", '00000000-0000-0000-0000-000000000000'::uuid),
  COALESCE("enterprise_id", '00000000-0000-0000-0000-000000000000'::uuid)
) WHERE "status" IN ('draft', 'submitted', 'returned', 'inReview', 'approved', 'onNotice');

CREATE INDEX "application_unit_codes_idx" ON "application" USING gin ("unit_codes");
CREATE INDEX "application_on_notice_idx" ON "application" ("county_code", "notice_id") WHERE "status" = 'onNotice';

ALTER TABLE "application_counter" ADD CONSTRAINT "application_counter_last_check" CHECK ("last" >= 1);

-- One passing signature per step and round, and nobody signs two steps of one case.
ALTER TABLE "review_decision"
  ADD CONSTRAINT "review_decision_decision_check" CHECK ("decision" IN ('confirm', 'accept', 'approve', 'return', 'decline')),
  ADD CONSTRAINT "review_decision_round_check" CHECK ("round" >= 1);
CREATE UNIQUE INDEX "review_decision_passing_key" ON "review_decision" ("county_code", "application_id", "round", "step_code")
  WHERE "decision" IN ('confirm', 'accept', 'approve');

CREATE FUNCTION refuse_second_step_by_one_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM review_decision
    WHERE county_code = NEW.county_code AND application_id = NEW.application_id
      AND actor_id = NEW.actor_id AND step_code <> NEW.step_code
  ) THEN
    RAISE EXCEPTION 'one person may not sign two steps of one case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_decision_separation BEFORE INSERT ON "review_decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_step_by_one_person();

-- The history of a case counts from 1 without a gap (the unique key holds the twins).
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_sequence_check" CHECK ("sequence" >= 1);

ALTER TABLE "application_assessment"
  ADD CONSTRAINT "application_assessment_stage_check" CHECK ("stage" IN ('submission', 'decision')),
  ADD CONSTRAINT "application_assessment_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

CREATE UNIQUE INDEX "application_material_live_key" ON "application_material" ("county_code", "application_id", "attachment_id")
  WHERE "removed_at" IS NULL;

ALTER TABLE "consent"
  ADD CONSTRAINT "consent_document_kind_check" CHECK ("document_kind" IN ('commitment', 'privacyNotice', 'bankConsent')),
  ADD CONSTRAINT "consent_text_hash_check" CHECK ("text_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "payee_account"
  ADD CONSTRAINT "payee_account_owner_kind_check" CHECK ("owner_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "payee_account_masked_check" CHECK ("account_masked" ~ '^\*{4} [0-9]{4}$');

ALTER TABLE "conflict_declaration"
  ADD CONSTRAINT "conflict_declaration_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise'));

ALTER TABLE "reconsideration"
  ADD CONSTRAINT "reconsideration_decided_check" CHECK (("status" = 'filed') = ("decided_at" IS NULL) AND
    ("status" = 'filed') = ("reply" IS NULL) AND ("status" = 'filed') = ("decided_by_id" IS NULL));

ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_size_bytes_check" CHECK ("size_bytes" BETWEEN 1 AND 10485760),
  ADD CONSTRAINT "attachment_mime_type_check" CHECK ("mime_type" IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CONSTRAINT "attachment_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "attachment_owner_kind_check" CHECK ("owner_kind" IN ('application', 'talent', 'enterprise', 'policy'));
