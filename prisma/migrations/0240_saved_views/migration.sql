-- CreateTable
CREATE TABLE "saved_view" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "list_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared_with" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "saved_view_county_code_list_key_shared_with_idx" ON "saved_view"("county_code", "list_key", "shared_with");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_county_code_account_id_list_key_name_key" ON "saved_view"("county_code", "account_id", "list_key", "name");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_county_code_shared_with_fkey" FOREIGN KEY ("county_code", "shared_with") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;
