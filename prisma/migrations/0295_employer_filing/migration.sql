-- CreateTable
CREATE TABLE "employer_filing" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_at" TIMESTAMPTZ(3),

    CONSTRAINT "employer_filing_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "employer_filing_row" (
    "county_code" TEXT NOT NULL,
    "filing_id" UUID NOT NULL,
    "sheet_row" INTEGER NOT NULL,
    "application_id" UUID NOT NULL,

    CONSTRAINT "employer_filing_row_pkey" PRIMARY KEY ("county_code","filing_id","sheet_row")
);

-- CreateIndex
CREATE INDEX "employer_filing_county_code_enterprise_id_filed_at_idx" ON "employer_filing"("county_code", "enterprise_id", "filed_at");

-- CreateIndex
CREATE UNIQUE INDEX "employer_filing_row_county_code_application_id_key" ON "employer_filing_row"("county_code", "application_id");

-- AddForeignKey
ALTER TABLE "employer_filing" ADD CONSTRAINT "employer_filing_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_filing" ADD CONSTRAINT "employer_filing_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_filing" ADD CONSTRAINT "employer_filing_county_code_uploaded_by_id_fkey" FOREIGN KEY ("county_code", "uploaded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_filing_row" ADD CONSTRAINT "employer_filing_row_county_code_filing_id_fkey" FOREIGN KEY ("county_code", "filing_id") REFERENCES "employer_filing"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_filing_row" ADD CONSTRAINT "employer_filing_row_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
