-- CreateTable
CREATE TABLE "offline_decision" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "step_code" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "minute_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "scan_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offline_decision_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "paper_template" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "attachment_id" UUID NOT NULL,
    "is_in_use" BOOLEAN NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_template_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "offline_decision_county_code_scan_id_idx" ON "offline_decision"("county_code", "scan_id");

-- CreateIndex
CREATE UNIQUE INDEX "offline_decision_county_code_application_id_round_step_code_key" ON "offline_decision"("county_code", "application_id", "round", "step_code");

-- CreateIndex
CREATE UNIQUE INDEX "paper_template_county_code_kind_number_key" ON "paper_template"("county_code", "kind", "number");

-- AddForeignKey
ALTER TABLE "offline_decision" ADD CONSTRAINT "offline_decision_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offline_decision" ADD CONSTRAINT "offline_decision_county_code_scan_id_fkey" FOREIGN KEY ("county_code", "scan_id") REFERENCES "attachment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offline_decision" ADD CONSTRAINT "offline_decision_county_code_recorded_by_id_fkey" FOREIGN KEY ("county_code", "recorded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_county_code_attachment_id_fkey" FOREIGN KEY ("county_code", "attachment_id") REFERENCES "attachment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_county_code_uploaded_by_id_fkey" FOREIGN KEY ("county_code", "uploaded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must never be false of decisions taken on paper and of the office's templates.

-- Office files are kept as templates and as nothing else: what an applicant brings is a picture or a PDF.
ALTER TABLE "attachment"
  DROP CONSTRAINT "attachment_mime_type_check",
  DROP CONSTRAINT "attachment_owner_kind_check",
  ADD CONSTRAINT "attachment_mime_type_check" CHECK (
    "mime_type" IN ('application/pdf', 'image/jpeg', 'image/png')
    OR ("owner_kind" = 'paperTemplate' AND "mime_type" IN (
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))),
  ADD CONSTRAINT "attachment_owner_kind_check" CHECK (
    "owner_kind" IN ('application', 'talent', 'enterprise', 'policy', 'openingBatch', 'offlineDecision', 'paperTemplate'));

ALTER TABLE "offline_decision"
  ADD CONSTRAINT "offline_decision_decision_check" CHECK ("decision" IN ('approve', 'decline')),
  ADD CONSTRAINT "offline_decision_round_check" CHECK ("round" >= 1),
  ADD CONSTRAINT "offline_decision_words_check" CHECK (btrim("minute_number") <> '' AND btrim("signer") <> ''),
  ADD CONSTRAINT "offline_decision_decided_on_check"
    CHECK ("decided_on" <= ("recorded_at" AT TIME ZONE 'Asia/Shanghai')::date);

CREATE FUNCTION offline_decision_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'offline_decision is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER offline_decision_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "offline_decision"
  FOR EACH STATEMENT EXECUTE FUNCTION offline_decision_is_append_only();

ALTER TABLE "paper_template"
  ADD CONSTRAINT "paper_template_kind_check" CHECK ("kind" IN ('approvalForm', 'submissionSheet', 'roster', 'noticeText',
    'paymentRequest', 'decisionLetter', 'refusalLetter')),
  ADD CONSTRAINT "paper_template_number_check" CHECK ("number" >= 1);

-- One in use of each kind at most; a version is taken out of use, never changed or removed: papers were made from it.
CREATE UNIQUE INDEX "paper_template_in_use_key" ON "paper_template" ("county_code", "kind") WHERE "is_in_use";

CREATE FUNCTION guard_paper_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a template is taken out of use, never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (to_jsonb(OLD) - 'is_in_use') IS DISTINCT FROM (to_jsonb(NEW) - 'is_in_use') THEN
    RAISE EXCEPTION 'a template may not be changed, only be taken into or out of use' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_template_guard BEFORE UPDATE OR DELETE ON "paper_template"
  FOR EACH ROW EXECUTE FUNCTION guard_paper_template();
