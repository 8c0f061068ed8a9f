-- CreateTable
CREATE TABLE "provider_account" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "payee_account_id" UUID NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_account_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "provider_account_county_code_item_id_idx" ON "provider_account"("county_code", "item_id");

-- AddForeignKey
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_county_code_payee_account_id_fkey" FOREIGN KEY ("county_code", "payee_account_id") REFERENCES "payee_account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_county_code_entered_by_id_fkey" FOREIGN KEY ("county_code", "entered_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_county_code_checked_by_id_fkey" FOREIGN KEY ("county_code", "checked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Entered by one, checked by another; checked is both who and when.
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_two_hands" CHECK ("checked_by_id" <> "entered_by_id");
ALTER TABLE "provider_account" ADD CONSTRAINT "provider_account_checked" CHECK (("checked_by_id" IS NULL) = ("checked_at" IS NULL));

-- One entry of an item waits at a time.
CREATE UNIQUE INDEX "provider_account_waiting" ON "provider_account"("county_code", "item_id") WHERE "checked_at" IS NULL;
