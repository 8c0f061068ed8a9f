-- CreateTable
CREATE TABLE "audit_unsealed" (
    "county_code" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("county_code","row_id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "county_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "first_seq" BIGINT NOT NULL,
    "last_seq" BIGINT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("county_code","number")
);

-- CreateTable
CREATE TABLE "audit_seal_line" (
    "county_code" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "seal_number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "digest" TEXT,
    "is_genuine" BOOLEAN NOT NULL,

    CONSTRAINT "audit_seal_line_pkey" PRIMARY KEY ("county_code","seq")
);

-- CreateTable
CREATE TABLE "audit_check" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_by_name" TEXT NOT NULL,
    "seal_number" INTEGER NOT NULL,
    "head_hash" TEXT NOT NULL,
    "sealed_count" BIGINT NOT NULL,
    "unsealed_count" INTEGER NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "finding_count" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "audit_seal_county_code_sealed_at_idx" ON "audit_seal"("county_code", "sealed_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_county_code_first_seq_key" ON "audit_seal"("county_code", "first_seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_line_county_code_row_id_key" ON "audit_seal_line"("county_code", "row_id");

-- CreateIndex
CREATE INDEX "audit_check_county_code_checked_at_idx" ON "audit_check"("county_code", "checked_at");

-- What is written into the record, a case's history or the ledger waits for the sealer from the very transaction that wrote
-- it: whatever order transactions end in, nothing is passed over.
CREATE FUNCTION audit_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unsealed (county_code, row_id, source) SELECT county_code, id, TG_ARGV[0] FROM added;
  RETURN NULL;
END $$;

CREATE TRIGGER audit_event_awaits_seal AFTER INSERT ON audit_event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION audit_await_seal('event');
CREATE TRIGGER application_event_awaits_seal AFTER INSERT ON application_event REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION audit_await_seal('caseEvent');
CREATE TRIGGER ledger_transaction_awaits_seal AFTER INSERT ON ledger_transaction REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION audit_await_seal('ledger');

-- What was written before there was a chain is sealed as it stands today.
INSERT INTO audit_unsealed (county_code, row_id, source) SELECT county_code, id, 'event' FROM audit_event;
INSERT INTO audit_unsealed (county_code, row_id, source) SELECT county_code, id, 'caseEvent' FROM application_event;
INSERT INTO audit_unsealed (county_code, row_id, source) SELECT county_code, id, 'ledger' FROM ledger_transaction;

ALTER TABLE audit_seal ADD CONSTRAINT audit_seal_grows CHECK (number > 0 AND first_seq > 0 AND last_seq >= first_seq);
