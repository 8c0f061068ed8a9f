-- CreateEnum
CREATE TYPE "match_verdict" AS ENUM ('met', 'unknown');

-- CreateEnum
CREATE TYPE "match_run_status" AS ENUM ('running', 'done', 'superseded');

-- CreateTable
CREATE TABLE "unmatched_subject" (
    "county_code" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmatched_subject_pkey" PRIMARY KEY ("county_code","subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "match_run" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" "match_run_status" NOT NULL,
    "register" TEXT NOT NULL,
    "cursor" UUID,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "total_count" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_run_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "match" (
    "county_code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "verdict" "match_verdict" NOT NULL,
    "found_on" DATE NOT NULL,

    CONSTRAINT "match_pkey" PRIMARY KEY ("county_code","item_id","subject_id")
);

-- CreateIndex
CREATE INDEX "match_run_county_code_started_at_idx" ON "match_run"("county_code", "started_at");

-- CreateIndex
CREATE INDEX "match_county_code_subject_id_idx" ON "match"("county_code", "subject_id");

-- CreateIndex
CREATE INDEX "match_county_code_item_id_verdict_subject_id_idx" ON "match"("county_code", "item_id", "verdict", "subject_id");

-- One round under way at a time.
CREATE UNIQUE INDEX "match_run_running_key" ON "match_run" ("county_code") WHERE "status" = 'running';
ALTER TABLE "match_run" ADD CONSTRAINT "match_run_register_check" CHECK ("register" IN ('talent', 'enterprise'));
ALTER TABLE "match" ADD CONSTRAINT "match_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise'));
ALTER TABLE "unmatched_subject" ADD CONSTRAINT "unmatched_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise'));
