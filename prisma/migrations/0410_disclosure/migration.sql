-- CreateTable
CREATE TABLE "number_disclosure" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "number_disclosure_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "disclosure_allowance" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "extra" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_allowance_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "number_disclosure_county_code_talent_id_at_idx" ON "number_disclosure"("county_code", "talent_id", "at");

-- CreateIndex
CREATE INDEX "number_disclosure_county_code_account_id_day_idx" ON "number_disclosure"("county_code", "account_id", "day");

-- CreateIndex
CREATE INDEX "disclosure_allowance_county_code_account_id_day_idx" ON "disclosure_allowance"("county_code", "account_id", "day");

-- AddForeignKey
ALTER TABLE "number_disclosure" ADD CONSTRAINT "number_disclosure_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "number_disclosure" ADD CONSTRAINT "number_disclosure_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure_allowance" ADD CONSTRAINT "disclosure_allowance_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure_allowance" ADD CONSTRAINT "disclosure_allowance_county_code_granted_by_id_fkey" FOREIGN KEY ("county_code", "granted_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema cannot say: nobody allows themselves, and what was looked at stays written.
ALTER TABLE "disclosure_allowance"
  ADD CONSTRAINT "disclosure_allowance_by_another" CHECK ("granted_by_id" <> "account_id"),
  ADD CONSTRAINT "disclosure_allowance_extra" CHECK ("extra" BETWEEN 1 AND 200);
ALTER TABLE "number_disclosure"
  ADD CONSTRAINT "number_disclosure_field" CHECK ("field" IN ('identity', 'phone')),
  ADD CONSTRAINT "number_disclosure_reason"
    CHECK ("reason" IN ('contact', 'verify', 'bankQuery', 'otherSystem', 'personAsked'));

CREATE FUNCTION disclosure_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who looked at a number is never rewritten' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER number_disclosure_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "number_disclosure"
  FOR EACH STATEMENT EXECUTE FUNCTION disclosure_is_append_only();
CREATE TRIGGER disclosure_allowance_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "disclosure_allowance"
  FOR EACH STATEMENT EXECUTE FUNCTION disclosure_is_append_only();
