-- CreateTable
CREATE TABLE "kept_words" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_words_pkey" PRIMARY KEY ("county_code","account_id","form")
);

-- CreateIndex
CREATE INDEX "kept_words_county_code_kept_at_idx" ON "kept_words"("county_code", "kept_at");

-- AddForeignKey
ALTER TABLE "kept_words" ADD CONSTRAINT "kept_words_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
