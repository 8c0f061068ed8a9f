-- CreateTable
CREATE TABLE "material_check" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "step_code" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "note" TEXT,
    "checked_by_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "material_check_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "material_check_county_code_application_id_idx" ON "material_check"("county_code", "application_id");

-- AddForeignKey
ALTER TABLE "material_check" ADD CONSTRAINT "material_check_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "material_check" ADD CONSTRAINT "material_check_county_code_checked_by_id_fkey" FOREIGN KEY ("county_code", "checked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "material_check" ADD CONSTRAINT "material_check_county_code_on_behalf_of_id_fkey" FOREIGN KEY ("county_code", "on_behalf_of_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "material_check"
  ADD CONSTRAINT "material_check_verdict_check" CHECK ("verdict" IN ('agrees', 'differs')),
  ADD CONSTRAINT "material_check_note_check" CHECK ("verdict" = 'agrees' OR "note" IS NOT NULL);
