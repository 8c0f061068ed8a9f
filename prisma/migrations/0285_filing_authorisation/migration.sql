-- CreateTable
CREATE TABLE "filing_authorisation" (
    "county_code" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "signed_on" DATE NOT NULL,
    "agent_name" TEXT,
    "agent_identity_sealed" TEXT,
    "agent_identity_masked" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_authorisation_pkey" PRIMARY KEY ("county_code","application_id")
);

-- CreateIndex
CREATE INDEX "filing_authorisation_county_code_attachment_id_idx" ON "filing_authorisation"("county_code", "attachment_id");

-- AddForeignKey
ALTER TABLE "filing_authorisation" ADD CONSTRAINT "filing_authorisation_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing_authorisation" ADD CONSTRAINT "filing_authorisation_county_code_attachment_id_fkey" FOREIGN KEY ("county_code", "attachment_id") REFERENCES "attachment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing_authorisation" ADD CONSTRAINT "filing_authorisation_county_code_recorded_by_id_fkey" FOREIGN KEY ("county_code", "recorded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
