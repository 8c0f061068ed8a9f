-- CreateTable
CREATE TABLE "default_view" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "list_key" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("county_code","account_id","list_key")
);

-- CreateIndex
CREATE INDEX "default_view_county_code_view_id_idx" ON "default_view"("county_code", "view_id");

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_county_code_view_id_fkey" FOREIGN KEY ("county_code", "view_id") REFERENCES "saved_view"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
