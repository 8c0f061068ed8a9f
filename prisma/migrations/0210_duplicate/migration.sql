-- CreateEnum
CREATE TYPE "duplicate_status" AS ENUM ('open', 'different', 'merged', 'stale');

-- AlterEnum
ALTER TYPE "enterprise_status" ADD VALUE 'merged';

-- AlterEnum
ALTER TYPE "talent_status" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "enterprise" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "talent" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "grounds" TEXT[],
    "weight" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "status" "duplicate_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by_name" TEXT,

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "duplicate_verdict" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duplicate_verdict_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "duplicate_scan" (
    "county_code" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "open_count" INTEGER NOT NULL,

    CONSTRAINT "duplicate_scan_pkey" PRIMARY KEY ("county_code","subject_kind")
);

-- CreateTable
CREATE TABLE "register_merge" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "pair_id" UUID NOT NULL,
    "survivor_id" UUID NOT NULL,
    "loser_id" UUID NOT NULL,
    "taken_keys" TEXT[],
    "reason" TEXT NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_by_name" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_by_name" TEXT,
    "undone_reason" TEXT,

    CONSTRAINT "register_merge_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "merge_change" (
    "county_code" TEXT NOT NULL,
    "merge_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "effect" TEXT NOT NULL,
    "columns" TEXT[],
    "before_sealed" TEXT,
    "after_sealed" TEXT,

    CONSTRAINT "merge_change_pkey" PRIMARY KEY ("county_code","merge_id","sequence")
);

-- CreateTable
CREATE TABLE "subject_alias" (
    "county_code" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "alias_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "taken_keys" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_alias_pkey" PRIMARY KEY ("county_code","subject_kind","alias_id")
);

-- CreateIndex
CREATE INDEX "duplicate_pair_county_code_subject_kind_second_id_idx" ON "duplicate_pair"("county_code", "subject_kind", "second_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_county_code_subject_kind_status_weight_id_idx" ON "duplicate_pair"("county_code", "subject_kind", "status", "weight", "id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_county_code_subject_kind_first_id_second_id_key" ON "duplicate_pair"("county_code", "subject_kind", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "duplicate_verdict_county_code_pair_id_at_idx" ON "duplicate_verdict"("county_code", "pair_id", "at");

-- CreateIndex
CREATE INDEX "register_merge_county_code_survivor_id_idx" ON "register_merge"("county_code", "survivor_id");

-- CreateIndex
CREATE INDEX "register_merge_county_code_loser_id_idx" ON "register_merge"("county_code", "loser_id");

-- CreateIndex
CREATE INDEX "register_merge_county_code_pair_id_idx" ON "register_merge"("county_code", "pair_id");

-- CreateIndex
CREATE INDEX "subject_alias_county_code_subject_id_idx" ON "subject_alias"("county_code", "subject_id");

-- CreateIndex
CREATE INDEX "enterprise_county_code_merged_into_id_idx" ON "enterprise"("county_code", "merged_into_id");

-- CreateIndex
CREATE INDEX "talent_county_code_merged_into_id_idx" ON "talent"("county_code", "merged_into_id");

-- AddForeignKey
ALTER TABLE "duplicate_verdict" ADD CONSTRAINT "duplicate_verdict_county_code_pair_id_fkey" FOREIGN KEY ("county_code", "pair_id") REFERENCES "duplicate_pair"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "register_merge" ADD CONSTRAINT "register_merge_county_code_pair_id_fkey" FOREIGN KEY ("county_code", "pair_id") REFERENCES "duplicate_pair"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merge_change" ADD CONSTRAINT "merge_change_county_code_merge_id_fkey" FOREIGN KEY ("county_code", "merge_id") REFERENCES "register_merge"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_county_code_merged_into_id_fkey" FOREIGN KEY ("county_code", "merged_into_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent" ADD CONSTRAINT "talent_county_code_merged_into_id_fkey" FOREIGN KEY ("county_code", "merged_into_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must never be false of merged entries, pairs and merges. (The new word of an enum may not be used in the transaction
-- that adds it: the checks compare its text.)
ALTER TABLE "talent"
  ADD CONSTRAINT "talent_merged_check" CHECK (("status"::text = 'merged') = ("merged_into_id" IS NOT NULL)),
  ADD CONSTRAINT "talent_merged_other_check" CHECK ("merged_into_id" <> "id");
ALTER TABLE "enterprise"
  ADD CONSTRAINT "enterprise_merged_check" CHECK (("status"::text = 'merged') = ("merged_into_id" IS NOT NULL)),
  ADD CONSTRAINT "enterprise_merged_other_check" CHECK ("merged_into_id" <> "id");

ALTER TABLE "subject_alias"
  ADD CONSTRAINT "subject_alias_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "subject_alias_other_check" CHECK ("alias_id" <> "subject_id");
ALTER TABLE "duplicate_pair"
  ADD CONSTRAINT "duplicate_pair_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "duplicate_pair_order_check" CHECK ("first_id" < "second_id"),
  ADD CONSTRAINT "duplicate_pair_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "duplicate_pair_decided_check" CHECK (num_nulls("decided_at", "decided_by_id", "decided_by_name") IN (0, 3)
    AND ("status" NOT IN ('different', 'merged') OR "decided_at" IS NOT NULL));
ALTER TABLE "duplicate_verdict"
  ADD CONSTRAINT "duplicate_verdict_verdict_check" CHECK ("verdict" IN ('same', 'different', 'undecided')),
  ADD CONSTRAINT "duplicate_verdict_reason_check" CHECK (btrim("reason") <> '');
ALTER TABLE "register_merge"
  ADD CONSTRAINT "register_merge_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise')),
  ADD CONSTRAINT "register_merge_other_check" CHECK ("survivor_id" <> "loser_id"),
  ADD CONSTRAINT "register_merge_undone_check"
    CHECK (num_nulls("undone_at", "undone_by_id", "undone_by_name", "undone_reason") IN (0, 4));
-- An entry goes into one other at a time.
CREATE UNIQUE INDEX "register_merge_standing_key" ON "register_merge" ("county_code", "subject_kind", "loser_id")
  WHERE "undone_at" IS NULL;
ALTER TABLE "merge_change"
  ADD CONSTRAINT "merge_change_effect_check" CHECK (CASE "effect"
    WHEN 'move' THEN "before_sealed" IS NOT NULL AND "after_sealed" IS NOT NULL
    WHEN 'change' THEN "before_sealed" IS NOT NULL AND "after_sealed" IS NOT NULL
    WHEN 'remove' THEN "before_sealed" IS NOT NULL AND "after_sealed" IS NULL
    WHEN 'add' THEN "before_sealed" IS NULL AND "after_sealed" IS NOT NULL
    ELSE false
  END);

-- Money, cases, cards and recognitions are never written under an entry that has gone into another. Whoever read the
-- entry a moment before a merge waits here for it, and is told to begin again (40001): the second reading finds the survivor.
CREATE FUNCTION "refuse_merged_subject"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  state text;
BEGIN
  IF subject IS NULL THEN
    RETURN NEW;
  END IF;
  EXECUTE format('SELECT "status"::text FROM %I WHERE "county_code" = $1 AND "id" = $2 FOR KEY SHARE', TG_ARGV[1])
    INTO state USING NEW."county_code", subject;
  IF state = 'merged' THEN
    RAISE EXCEPTION '% % went into another entry', TG_ARGV[1], subject USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "application_talent_not_merged" BEFORE INSERT OR UPDATE OF "talent_id" ON "application"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('talent_id', 'talent');
CREATE TRIGGER "application_enterprise_not_merged" BEFORE INSERT OR UPDATE OF "enterprise_id" ON "application"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('enterprise_id', 'enterprise');
CREATE TRIGGER "application_employer_not_merged" BEFORE INSERT OR UPDATE OF "employer_id" ON "application"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('employer_id', 'enterprise');
CREATE TRIGGER "entitlement_talent_not_merged" BEFORE INSERT OR UPDATE OF "talent_id" ON "entitlement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('talent_id', 'talent');
CREATE TRIGGER "entitlement_enterprise_not_merged" BEFORE INSERT OR UPDATE OF "enterprise_id" ON "entitlement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('enterprise_id', 'enterprise');
CREATE TRIGGER "recognition_talent_not_merged" BEFORE INSERT OR UPDATE OF "talent_id" ON "recognition"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('talent_id', 'talent');
CREATE TRIGGER "talent_card_talent_not_merged" BEFORE INSERT OR UPDATE OF "talent_id" ON "talent_card"
  FOR EACH ROW EXECUTE FUNCTION "refuse_merged_subject"('talent_id', 'talent');

-- A card goes with its holder into a merge and comes back with her, even a revoked one; nothing else about it moves then.
CREATE OR REPLACE FUNCTION guard_talent_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a card is revoked, never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.talent_id <> NEW.talent_id AND to_jsonb(OLD) - 'talent_id' = to_jsonb(NEW) - 'talent_id' AND EXISTS (
    SELECT FROM register_merge
    WHERE county_code = NEW.county_code AND subject_kind = 'talent'
      AND (survivor_id, loser_id) IN ((OLD.talent_id, NEW.talent_id), (NEW.talent_id, OLD.talent_id))
  ) THEN
    RETURN NEW;
  END IF;
  IF OLD.status = 'revoked'
     OR (OLD.number, OLD.talent_id, OLD.issued_on) IS DISTINCT FROM (NEW.number, NEW.talent_id, NEW.issued_on) THEN
    RAISE EXCEPTION 'card % may not be changed so', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
