-- CreateTable
CREATE TABLE "passing_batch" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "opinion" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "passing_batch_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "passing_batch_line" (
    "county_code" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "passing_batch_line_pkey" PRIMARY KEY ("county_code","batch_id","application_id")
);

-- CreateIndex
CREATE INDEX "passing_batch_county_code_account_id_started_at_idx" ON "passing_batch"("county_code", "account_id", "started_at");

-- CreateIndex
CREATE INDEX "passing_batch_line_county_code_application_id_idx" ON "passing_batch_line"("county_code", "application_id");

-- AddForeignKey
ALTER TABLE "passing_batch" ADD CONSTRAINT "passing_batch_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "passing_batch_line" ADD CONSTRAINT "passing_batch_line_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "passing_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "passing_batch_line" ADD CONSTRAINT "passing_batch_line_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "passing_batch" ADD CONSTRAINT "passing_batch_verb_check" CHECK ("verb" IN ('accept', 'approve'));
ALTER TABLE "passing_batch_line"
  ADD CONSTRAINT "passing_batch_line_outcome_check"
    CHECK ("outcome" IN ('accepted', 'advanced', 'approved', 'granted', 'reassessed', 'refused')),
  ADD CONSTRAINT "passing_batch_line_reason_check" CHECK (("outcome" = 'refused') = ("reason" IS NOT NULL));
