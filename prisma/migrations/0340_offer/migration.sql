-- CreateEnum
CREATE TYPE "offer_status" AS ENUM ('open', 'confirmed', 'declined', 'lapsed', 'withdrawn');

-- CreateTable
CREATE TABLE "offer" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "talent_id" UUID,
    "enterprise_id" UUID,
    "period" TEXT NOT NULL,
    "status" "offer_status" NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" DATE NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "reason" TEXT,
    "application_id" UUID,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "offer_opt_out" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "item_id" UUID,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_opt_out_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "offer_look" (
    "county_code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "looked_on" DATE NOT NULL,

    CONSTRAINT "offer_look_pkey" PRIMARY KEY ("county_code","item_id","subject_id")
);

-- CreateTable
CREATE TABLE "offer_pass" (
    "county_code" TEXT NOT NULL,
    "mark" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "versions" TEXT NOT NULL,

    CONSTRAINT "offer_pass_pkey" PRIMARY KEY ("county_code")
);

-- CreateTable
CREATE TABLE "match_mark" (
    "county_code" TEXT NOT NULL,
    "mark" BIGINT NOT NULL,

    CONSTRAINT "match_mark_pkey" PRIMARY KEY ("county_code")
);

-- CreateIndex
CREATE INDEX "offer_county_code_talent_id_idx" ON "offer"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "offer_county_code_enterprise_id_idx" ON "offer"("county_code", "enterprise_id");

-- CreateIndex
CREATE INDEX "offer_county_code_item_id_status_id_idx" ON "offer"("county_code", "item_id", "status", "id");

-- CreateIndex
CREATE INDEX "offer_county_code_status_answer_by_idx" ON "offer"("county_code", "status", "answer_by");

-- CreateIndex
CREATE UNIQUE INDEX "offer_county_code_application_id_key" ON "offer"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "offer_opt_out_county_code_subject_id_idx" ON "offer_opt_out"("county_code", "subject_id");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_version_id_fkey" FOREIGN KEY ("county_code", "version_id") REFERENCES "policy_item_version"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_answered_by_id_fkey" FOREIGN KEY ("county_code", "answered_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer_opt_out" ADD CONSTRAINT "offer_opt_out_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "offer_opt_out" ADD CONSTRAINT "offer_opt_out_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Nobody is offered the same twice, whoever is asked: the person, the enterprise, or the enterprise about the person.
CREATE UNIQUE INDEX "offer_person_once_key" ON "offer" ("county_code", "item_id", "talent_id", "period") WHERE "enterprise_id" IS NULL;
CREATE UNIQUE INDEX "offer_enterprise_once_key" ON "offer" ("county_code", "item_id", "enterprise_id", "period") WHERE "talent_id" IS NULL;
CREATE UNIQUE INDEX "offer_employer_once_key" ON "offer" ("county_code", "item_id", "talent_id", "enterprise_id", "period") WHERE "talent_id" IS NOT NULL AND "enterprise_id" IS NOT NULL;

ALTER TABLE "offer" ADD CONSTRAINT "offer_subject_check" CHECK (
  CASE "subject_kind" WHEN 'talent' THEN "talent_id" IS NOT NULL AND "enterprise_id" IS NULL
                      WHEN 'enterprise' THEN "enterprise_id" IS NOT NULL ELSE false END);
ALTER TABLE "offer" ADD CONSTRAINT "offer_amount_fen_check" CHECK ("amount_fen" > 0);
ALTER TABLE "offer" ADD CONSTRAINT "offer_confirmed_check" CHECK (("status" = 'confirmed') = ("application_id" IS NOT NULL));
ALTER TABLE "offer" ADD CONSTRAINT "offer_answered_check" CHECK (("status" IN ('confirmed', 'declined')) = ("answered_by_id" IS NOT NULL));
ALTER TABLE "offer" ADD CONSTRAINT "offer_closed_check" CHECK (("status" = 'open') = ("closed_at" IS NULL));
ALTER TABLE "offer_opt_out" ADD CONSTRAINT "offer_opt_out_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise'));

ALTER TABLE "inbox_message" DROP CONSTRAINT "inbox_message_kind_check";
ALTER TABLE "inbox_message" ADD CONSTRAINT "inbox_message_kind_check"
  CHECK ("kind" IN ('case', 'confirmation', 'offer', 'reminder', 'escalation', 'card', 'work'));
