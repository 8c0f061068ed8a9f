-- AlterTable
ALTER TABLE "login_session" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_factor" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "secret_sealed" TEXT NOT NULL,
    "enrolled_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "failed_codes" INTEGER NOT NULL DEFAULT 0,
    "last_failed_at" TIMESTAMPTZ(3),
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("county_code","account_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "pending_login" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_version" INTEGER NOT NULL,
    "means" TEXT NOT NULL,
    "ticket_hash" TEXT NOT NULL,
    "external_login_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_login_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_county_code_account_id_code_hash_key" ON "recovery_code"("county_code", "account_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "pending_login_county_code_ticket_hash_key" ON "pending_login"("county_code", "ticket_hash");

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "second_factor"("county_code", "account_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pending_login" ADD CONSTRAINT "pending_login_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pending_login" ADD CONSTRAINT "pending_login_county_code_external_login_id_fkey" FOREIGN KEY ("county_code", "external_login_id") REFERENCES "external_login"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must never be false: a counter does not run backwards, a login owes its code for minutes only.
ALTER TABLE "second_factor"
  ADD CONSTRAINT "second_factor_last_step_check" CHECK ("last_step" >= 0),
  ADD CONSTRAINT "second_factor_failed_codes_check" CHECK ("failed_codes" >= 0),
  ADD CONSTRAINT "second_factor_enrolled_check" CHECK ("enrolled_at" IS NOT NULL OR "last_step" = 0);
ALTER TABLE "pending_login"
  ADD CONSTRAINT "pending_login_expires_at_check"
    CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '10 minutes');

-- A used code stays used, whatever writes past the commands.
CREATE FUNCTION "refuse_used_step"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."secret_sealed" = OLD."secret_sealed" AND NEW."last_step" < OLD."last_step" THEN
    RAISE EXCEPTION 'a code of an earlier step was used already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "second_factor_step" BEFORE UPDATE ON "second_factor"
  FOR EACH ROW EXECUTE FUNCTION "refuse_used_step"();
