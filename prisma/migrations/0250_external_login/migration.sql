-- CreateTable
CREATE TABLE "external_identity" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject_blind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "external_login" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "state_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "subject_blind" TEXT,
    "sid_blind" TEXT,
    "ticket_hash" TEXT,
    "person_sealed" TEXT,
    "id_token_sealed" TEXT,
    "session_id" UUID,

    CONSTRAINT "external_login_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_county_code_issuer_subject_blind_key" ON "external_identity"("county_code", "issuer", "subject_blind");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_county_code_issuer_account_id_key" ON "external_identity"("county_code", "issuer", "account_id");

-- CreateIndex
CREATE INDEX "external_login_county_code_issuer_subject_blind_idx" ON "external_login"("county_code", "issuer", "subject_blind");

-- CreateIndex
CREATE INDEX "external_login_county_code_issuer_sid_blind_idx" ON "external_login"("county_code", "issuer", "sid_blind");

-- CreateIndex
CREATE UNIQUE INDEX "external_login_county_code_state_hash_key" ON "external_login"("county_code", "state_hash");

-- CreateIndex
CREATE UNIQUE INDEX "external_login_county_code_ticket_hash_key" ON "external_login"("county_code", "ticket_hash");

-- CreateIndex
CREATE UNIQUE INDEX "external_login_county_code_session_id_key" ON "external_login"("county_code", "session_id");

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "external_login" ADD CONSTRAINT "external_login_county_code_session_id_fkey" FOREIGN KEY ("county_code", "session_id") REFERENCES "login_session"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must never be false of a passage: it is short, and what the provider said of a person is kept only while a
-- question of ours is left, which is before there is a login.
ALTER TABLE "external_login"
  ADD CONSTRAINT "external_login_audience_check" CHECK ("audience" IN ('staff', 'talent')),
  ADD CONSTRAINT "external_login_expires_at_check"
    CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '30 minutes'),
  ADD CONSTRAINT "external_login_person_check" CHECK (("person_sealed" IS NULL) = ("ticket_hash" IS NULL)),
  ADD CONSTRAINT "external_login_ticket_check" CHECK ("ticket_hash" IS NULL OR "session_id" IS NULL),
  ADD CONSTRAINT "external_login_answer_check"
    CHECK ("subject_blind" IS NOT NULL
           OR ("sid_blind" IS NULL AND "ticket_hash" IS NULL AND "id_token_sealed" IS NULL AND "session_id" IS NULL));

-- Only staff are linked; applicants are found by their identity number at every login.
CREATE FUNCTION "refuse_linked_applicant"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "account"
                 WHERE "county_code" = NEW."county_code" AND "id" = NEW."account_id" AND "kind" = 'staff') THEN
    RAISE EXCEPTION 'only staff accounts are linked to an external identity' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "external_identity_staff" BEFORE INSERT OR UPDATE ON "external_identity"
  FOR EACH ROW EXECUTE FUNCTION "refuse_linked_applicant"();
