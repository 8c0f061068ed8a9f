-- CreateEnum
CREATE TYPE "version_check_verdict" AS ENUM ('passed', 'returned');

-- CreateEnum
CREATE TYPE "simulation_status" AS ENUM ('running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "simulation_verdict" AS ENUM ('entitled', 'probable', 'barred', 'outside');

-- CreateEnum
CREATE TYPE "simulation_change" AS ENUM ('newlyIn', 'newlyOut', 'more', 'less');

-- CreateTable
CREATE TABLE "policy_version_check" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "rulebook_hash" TEXT NOT NULL,
    "verdict" "version_check_verdict" NOT NULL,
    "remarks" TEXT,
    "checked_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_check_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "simulation" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "rulebook_hash" TEXT NOT NULL,
    "before_version_id" UUID,
    "day" DATE NOT NULL,
    "status" "simulation_status" NOT NULL,
    "cursor" UUID,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "total_count" INTEGER NOT NULL,
    "tally" JSONB NOT NULL,
    "failure" TEXT,
    "asked_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "simulation_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "simulation_line" (
    "county_code" TEXT NOT NULL,
    "simulation_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "enterprise_id" UUID,
    "verdict" "simulation_verdict" NOT NULL,
    "change" "simulation_change",
    "amount_fen" BIGINT NOT NULL,
    "before_fen" BIGINT NOT NULL,
    "cut_fen" BIGINT NOT NULL,
    "marks" TEXT[],

    CONSTRAINT "simulation_line_pkey" PRIMARY KEY ("county_code","simulation_id","subject_id")
);

-- CreateIndex
CREATE INDEX "policy_version_check_county_code_version_id_id_idx" ON "policy_version_check"("county_code", "version_id", "id");

-- CreateIndex
CREATE INDEX "simulation_county_code_version_id_id_idx" ON "simulation"("county_code", "version_id", "id");

-- CreateIndex
CREATE INDEX "simulation_line_county_code_simulation_id_enterprise_id_idx" ON "simulation_line"("county_code", "simulation_id", "enterprise_id");

-- AddForeignKey
ALTER TABLE "policy_version_check" ADD CONSTRAINT "policy_version_check_county_code_checked_by_id_fkey" FOREIGN KEY ("county_code", "checked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "simulation" ADD CONSTRAINT "simulation_county_code_asked_by_id_fkey" FOREIGN KEY ("county_code", "asked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One simulation of a version under way at a time.
CREATE UNIQUE INDEX "simulation_running_key" ON "simulation" ("county_code", "version_id") WHERE "status" = 'running';
ALTER TABLE "simulation"
  ADD CONSTRAINT "simulation_finished_check" CHECK (("status" = 'running') = ("finished_at" IS NULL)),
  ADD CONSTRAINT "simulation_failure_check" CHECK (("status" = 'failed') = ("failure" IS NOT NULL));
ALTER TABLE "simulation_line"
  ADD CONSTRAINT "simulation_line_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "simulation_line_fen_check" CHECK ("amount_fen" >= 0 AND "before_fen" >= 0 AND "cut_fen" >= 0);
ALTER TABLE "policy_version_check"
  ADD CONSTRAINT "policy_version_check_remarks_check" CHECK ("verdict" = 'passed' OR "remarks" IS NOT NULL);

-- What a publication rests on is never altered afterwards.
CREATE FUNCTION refuse_simulation_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'running' THEN
    RAISE EXCEPTION 'a finished simulation is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER simulation_immutable BEFORE UPDATE OR DELETE ON simulation
  FOR EACH ROW EXECUTE FUNCTION refuse_simulation_edit();
