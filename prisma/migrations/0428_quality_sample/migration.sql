-- CreateEnum
CREATE TYPE "quality_round_status" AS ENUM ('open', 'drawn');

-- CreateTable
CREATE TABLE "quality_round" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "quality_round_status" NOT NULL,
    "commitment" TEXT NOT NULL,
    "seed_sealed" TEXT,
    "seed" TEXT,
    "list_hash" TEXT,
    "list_count" INTEGER,
    "sample_count" INTEGER,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "drawn_by_id" UUID,
    "drawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "quality_round_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "quality_line" (
    "county_code" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "application_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "sampled" TEXT,

    CONSTRAINT "quality_line_pkey" PRIMARY KEY ("county_code","decision_id")
);

-- CreateTable
CREATE TABLE "quality_finding" (
    "county_code" TEXT NOT NULL,
    "decision_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "examiner_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_finding_pkey" PRIMARY KEY ("county_code","decision_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "quality_round_county_code_number_key" ON "quality_round"("county_code", "number");

-- CreateIndex
CREATE UNIQUE INDEX "quality_line_county_code_round_id_position_key" ON "quality_line"("county_code", "round_id", "position");

-- AddForeignKey
ALTER TABLE "quality_round" ADD CONSTRAINT "quality_round_county_code_opened_by_id_fkey" FOREIGN KEY ("county_code", "opened_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_round" ADD CONSTRAINT "quality_round_county_code_drawn_by_id_fkey" FOREIGN KEY ("county_code", "drawn_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_line" ADD CONSTRAINT "quality_line_county_code_round_id_fkey" FOREIGN KEY ("county_code", "round_id") REFERENCES "quality_round"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_line" ADD CONSTRAINT "quality_line_county_code_decision_id_fkey" FOREIGN KEY ("county_code", "decision_id") REFERENCES "review_decision"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_line" ADD CONSTRAINT "quality_line_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_line" ADD CONSTRAINT "quality_line_county_code_reviewer_id_fkey" FOREIGN KEY ("county_code", "reviewer_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_finding" ADD CONSTRAINT "quality_finding_county_code_decision_id_fkey" FOREIGN KEY ("county_code", "decision_id") REFERENCES "quality_line"("county_code", "decision_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quality_finding" ADD CONSTRAINT "quality_finding_county_code_examiner_id_fkey" FOREIGN KEY ("county_code", "examiner_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A seed cannot be chosen afterwards: its hash stands from the opening on, a round is drawn later than it was opened, and
-- what is then shown is what was hashed.
ALTER TABLE quality_round
  ADD CONSTRAINT quality_round_commitment CHECK (commitment ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT quality_round_seed_is_the_committed CHECK (seed IS NULL OR encode(sha256(seed::bytea), 'hex') = commitment),
  ADD CONSTRAINT quality_round_committed_before_drawn CHECK (drawn_at > opened_at),
  ADD CONSTRAINT quality_round_drawn CHECK (
    CASE status WHEN 'open'
      THEN seed_sealed IS NOT NULL AND num_nonnulls(seed, list_hash, list_count, sample_count, drawn_by_id, drawn_at) = 0
      ELSE seed_sealed IS NULL AND num_nulls(seed, list_hash, list_count, sample_count, drawn_by_id, drawn_at) = 0
    END);

CREATE UNIQUE INDEX quality_round_one_open ON quality_round (county_code) WHERE status = 'open';

ALTER TABLE quality_line
  ADD CONSTRAINT quality_line_sampled CHECK (sampled IN ('drawn', 'first'));

ALTER TABLE quality_finding
  ADD CONSTRAINT quality_finding_verdict CHECK (verdict IN ('right', 'wrong')),
  ADD CONSTRAINT quality_finding_wrong_says_what CHECK ((verdict = 'wrong') = (note IS NOT NULL));

-- Opened, then drawn, and then never altered. Its sealed seed may be sealed anew while keys are rotated.
CREATE FUNCTION quality_round_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'drawn'
    OR (OLD.number, OLD.commitment, OLD.opened_by_id, OLD.opened_at)
      IS DISTINCT FROM (NEW.number, NEW.commitment, NEW.opened_by_id, NEW.opened_at) THEN
    RAISE EXCEPTION 'quality round % is not altered', OLD.number
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'quality_round_keeps_its_word';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER quality_round_keeps_its_word BEFORE UPDATE OR DELETE ON quality_round
  FOR EACH ROW EXECUTE FUNCTION quality_round_keeps_its_word();

-- Nothing joins a list that was drawn: lines come in the transaction that draws it, and it says how many they are.
CREATE FUNCTION quality_round_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines bigint;
  sampled bigint;
BEGIN
  SELECT count(*), count(line.sampled) INTO lines, sampled
    FROM quality_line line WHERE line.county_code = NEW.county_code AND line.round_id = NEW.round_id;
  IF NOT EXISTS (
    SELECT FROM quality_round round WHERE round.county_code = NEW.county_code AND round.id = NEW.round_id
       AND round.status = 'drawn' AND round.list_count = lines AND round.sample_count = sampled) THEN
    RAISE EXCEPTION 'a list has % lines and % sampled, and its round says otherwise', lines, sampled
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_round_is_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER quality_round_is_whole
  AFTER INSERT ON quality_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.position = 1) EXECUTE FUNCTION quality_round_is_whole();

CREATE FUNCTION quality_line_joins_as_it_is_drawn() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT county_code, round_id FROM added) AS joined
      JOIN quality_round round ON round.county_code = joined.county_code AND round.id = joined.round_id
     WHERE round.status = 'drawn') THEN
    RAISE EXCEPTION 'nothing joins a list that was drawn'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_line_joins_as_it_is_drawn';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER quality_line_joins_as_it_is_drawn
  AFTER INSERT ON quality_line REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION quality_line_joins_as_it_is_drawn();

-- Nobody looks again at what they signed themselves.
CREATE FUNCTION quality_finding_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM quality_line line
      WHERE line.county_code = NEW.county_code AND line.decision_id = NEW.decision_id AND line.sampled IS NOT NULL)
    OR EXISTS (
    SELECT FROM quality_line line
      JOIN review_decision decision
        ON decision.county_code = line.county_code AND decision.application_id = line.application_id
     WHERE line.county_code = NEW.county_code AND line.decision_id = NEW.decision_id
       AND NEW.examiner_id IN (decision.actor_id, decision.on_behalf_of_id)) THEN
    RAISE EXCEPTION 'a sampled approval is examined by somebody who signed nothing of its case'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quality_finding_by_another';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER quality_finding_by_another BEFORE INSERT ON quality_finding
  FOR EACH ROW EXECUTE FUNCTION quality_finding_by_another();
