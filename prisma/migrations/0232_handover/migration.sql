-- CreateTable
CREATE TABLE "handover" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "last_day" DATE,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "handover_line" (
    "county_code" TEXT NOT NULL,
    "handover_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "subject_id" UUID,
    "title" TEXT NOT NULL,
    "due_on" DATE,
    "note" TEXT,
    "successor_id" UUID,

    CONSTRAINT "handover_line_pkey" PRIMARY KEY ("county_code","handover_id","position")
);

-- CreateIndex
CREATE INDEX "handover_county_code_account_id_idx" ON "handover"("county_code", "account_id");

-- CreateIndex
CREATE INDEX "handover_line_county_code_successor_id_idx" ON "handover_line"("county_code", "successor_id");

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover_line" ADD CONSTRAINT "handover_line_county_code_handover_id_fkey" FOREIGN KEY ("county_code", "handover_id") REFERENCES "handover"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handover_line" ADD CONSTRAINT "handover_line_county_code_successor_id_fkey" FOREIGN KEY ("county_code", "successor_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "handover_line"
  ADD CONSTRAINT "handover_line_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "handover_line_kind_check" CHECK ("kind" IN ('role', 'delegation', 'intake', 'review', 'decide', 'publish',
    'objection', 'reconsideration', 'import', 'opening'));
