-- CreateTable
CREATE TABLE "case_reminder" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "step_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_reminder_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "reminder_rule" (
    "county_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "working_days" INTEGER NOT NULL,
    "is_on" BOOLEAN NOT NULL,

    CONSTRAINT "reminder_rule_pkey" PRIMARY KEY ("county_code","level")
);

-- CreateTable
CREATE TABLE "inbox_message" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_message_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_reminder_county_code_application_id_step_code_level_da_key" ON "case_reminder"("county_code", "application_id", "step_code", "level", "day");

-- CreateIndex
CREATE INDEX "inbox_message_county_code_account_id_created_at_id_idx" ON "inbox_message"("county_code", "account_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "inbox_message_county_code_created_at_idx" ON "inbox_message"("county_code", "created_at");

-- AddForeignKey
ALTER TABLE "case_reminder" ADD CONSTRAINT "case_reminder_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inbox_message" ADD CONSTRAINT "inbox_message_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The bell counts on every page: the unread alone are found by it.
CREATE INDEX "inbox_message_unread_idx" ON "inbox_message"("county_code", "account_id") WHERE "read_at" IS NULL;

ALTER TABLE "inbox_message" ADD CONSTRAINT "inbox_message_kind_check"
  CHECK ("kind" IN ('case', 'confirmation', 'reminder', 'escalation', 'card', 'work'));
ALTER TABLE "reminder_rule" ADD CONSTRAINT "reminder_rule_working_days_check" CHECK ("working_days" BETWEEN 0 AND 60);
