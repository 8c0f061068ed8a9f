-- Matches are derived and say from now on where somebody was: the worker makes them anew in the next round.
DELETE FROM "match";
DELETE FROM "match_run";

-- AlterTable
ALTER TABLE "match" ADD COLUMN     "township_code" TEXT NOT NULL,
ADD COLUMN     "village_code" TEXT;

-- CreateTable
CREATE TABLE "match_count" (
    "county_code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "township_code" TEXT NOT NULL,
    "village_code" TEXT NOT NULL,
    "verdict" "match_verdict" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "match_count_pkey" PRIMARY KEY ("county_code","item_id","subject_kind","township_code","village_code","verdict")
);
ALTER TABLE "match_count" ADD CONSTRAINT "match_count_subject_kind_check" CHECK ("subject_kind" IN ('talent', 'enterprise'));

-- Counting millions of matches takes seconds; a statement that changes some of them carries their counts along. In the order
-- of the key, so that two of them wait for one another and do not deadlock.
CREATE FUNCTION "keep_match_count"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "match_count"
    SELECT "county_code", "item_id", "subject_kind", "township_code", coalesce("village_code", ''), "verdict", count(*)::int
      FROM "arrived" GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT "match_count_pkey" DO UPDATE SET "count" = "match_count"."count" + excluded."count";
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "match_count"
    SELECT "county_code", "item_id", "subject_kind", "township_code", coalesce("village_code", ''), "verdict", -count(*)::int
      FROM "gone" GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT "match_count_pkey" DO UPDATE SET "count" = "match_count"."count" + excluded."count";
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO "match_count"
    SELECT "county_code", "item_id", "subject_kind", "township_code", coalesce("village_code", ''), "verdict", sum("difference")::int
      FROM (SELECT *, 1 AS "difference" FROM "arrived" UNION ALL SELECT *, -1 FROM "gone") AS "moved"
     GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum("difference") <> 0 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT "match_count_pkey" DO UPDATE SET "count" = "match_count"."count" + excluded."count";
  ELSE
    DELETE FROM "match_count";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "match_count_of_arrived" AFTER INSERT ON "match" REFERENCING NEW TABLE AS "arrived"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_match_count"();
CREATE TRIGGER "match_count_of_gone" AFTER DELETE ON "match" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_match_count"();
CREATE TRIGGER "match_count_of_changed" AFTER UPDATE ON "match" REFERENCING NEW TABLE AS "arrived" OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_match_count"();
CREATE TRIGGER "match_count_of_none" AFTER TRUNCATE ON "match"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_match_count"();
