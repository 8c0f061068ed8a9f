-- CreateTable
CREATE TABLE "bank_instruction" (
    "county_code" TEXT NOT NULL,
    "attempt_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_fen" BIGINT,
    "settled_on" DATE,
    "failure_code" TEXT,
    "failure_reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_instruction_pkey" PRIMARY KEY ("county_code","attempt_id")
);

-- CreateIndex
CREATE INDEX "bank_instruction_county_code_batch_id_idx" ON "bank_instruction"("county_code", "batch_id");

-- CreateIndex
CREATE INDEX "bank_instruction_county_code_status_next_at_idx" ON "bank_instruction"("county_code", "status", "next_at");

-- AddForeignKey
ALTER TABLE "bank_instruction" ADD CONSTRAINT "bank_instruction_county_code_attempt_id_fkey" FOREIGN KEY ("county_code", "attempt_id") REFERENCES "payment_attempt"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_instruction" ADD CONSTRAINT "bank_instruction_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What the schema cannot say.
ALTER TABLE "bank_instruction"
  ADD CONSTRAINT "bank_instruction_status" CHECK ("status" IN ('waiting', 'sending', 'accepted', 'paid', 'failed')),
  ADD CONSTRAINT "bank_instruction_answered_fen" CHECK ("answered_fen" BETWEEN 1 AND 100000000000000),
  ADD CONSTRAINT "bank_instruction_answer"
    CHECK (("status" = 'paid') = ("answered_fen" IS NOT NULL) AND ("status" = 'paid') = ("settled_on" IS NOT NULL));

-- An answer is final: nothing is sent, and nothing said, after it. Instructions are never taken away.
CREATE FUNCTION bank_instruction_keeps_its_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status IN ('paid', 'failed') OR (OLD.attempt_id, OLD.batch_id) <> (NEW.attempt_id, NEW.batch_id)
    OR (OLD.status <> 'waiting' AND NEW.status = 'waiting') THEN
    RAISE EXCEPTION 'what was told to the bank and what it answered is not altered'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'bank_instruction_keeps_its_answer';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER bank_instruction_keeps_its_answer BEFORE UPDATE OR DELETE ON "bank_instruction"
  FOR EACH ROW EXECUTE FUNCTION bank_instruction_keeps_its_answer();
