-- CreateTable
CREATE TABLE "rulebook_working_copy" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "base_hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rulebook_working_copy_pkey" PRIMARY KEY ("county_code","account_id","subject")
);

-- CreateIndex
CREATE INDEX "rulebook_working_copy_county_code_subject_changed_at_idx" ON "rulebook_working_copy"("county_code", "subject", "changed_at");

-- AddForeignKey
ALTER TABLE "rulebook_working_copy" ADD CONSTRAINT "rulebook_working_copy_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
