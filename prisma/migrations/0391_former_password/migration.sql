-- CreateTable
CREATE TABLE "former_password" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_password_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "former_password_county_code_account_id_replaced_at_idx" ON "former_password"("county_code", "account_id", "replaced_at");

-- AddForeignKey
ALTER TABLE "former_password" ADD CONSTRAINT "former_password_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
