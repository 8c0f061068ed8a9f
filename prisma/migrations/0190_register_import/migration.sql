-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'discarded', 'failed');

-- CreateTable
CREATE TABLE "import_batch" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "import_status" NOT NULL,
    "file_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "source_day" DATE NOT NULL,
    "source_document" TEXT,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "faulty_rows" INTEGER NOT NULL DEFAULT 0,
    "created_rows" INTEGER NOT NULL DEFAULT 0,
    "changed_rows" INTEGER NOT NULL DEFAULT 0,
    "same_rows" INTEGER NOT NULL DEFAULT 0,
    "plan_hash" TEXT,
    "preview_sealed" TEXT,
    "faulty_book_key" TEXT,
    "problem" TEXT,
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "import_fault" (
    "county_code" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "header" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "import_fault_pkey" PRIMARY KEY ("county_code","batch_id","sequence")
);

-- CreateTable
CREATE TABLE "import_row" (
    "county_code" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "is_created" BOOLEAN NOT NULL,
    "content_sealed" TEXT NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("county_code","batch_id","sequence")
);

-- CreateTable
CREATE TABLE "import_leftover" (
    "county_code" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "import_leftover_pkey" PRIMARY KEY ("county_code","batch_id","sequence")
);

-- CreateTable
CREATE TABLE "comparison_list" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "exported_by_id" UUID NOT NULL,
    "exported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comparison_list_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "comparison_line" (
    "county_code" TEXT NOT NULL,
    "list_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "verification_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "comparison_line_pkey" PRIMARY KEY ("county_code","list_id","line")
);

-- CreateIndex
CREATE INDEX "import_batch_county_code_uploaded_at_id_idx" ON "import_batch"("county_code", "uploaded_at", "id");

-- CreateIndex
CREATE INDEX "import_batch_county_code_status_idx" ON "import_batch"("county_code", "status");

-- CreateIndex
CREATE INDEX "import_fault_county_code_batch_id_code_idx" ON "import_fault"("county_code", "batch_id", "code");

-- CreateIndex
CREATE INDEX "import_row_county_code_batch_id_subject_id_idx" ON "import_row"("county_code", "batch_id", "subject_id");

-- CreateIndex
CREATE INDEX "comparison_list_county_code_department_code_exported_at_idx" ON "comparison_list"("county_code", "department_code", "exported_at");

-- CreateIndex
CREATE UNIQUE INDEX "comparison_list_county_code_number_key" ON "comparison_list"("county_code", "number");

-- CreateIndex
CREATE INDEX "comparison_line_county_code_verification_id_idx" ON "comparison_line"("county_code", "verification_id");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_county_code_uploaded_by_id_fkey" FOREIGN KEY ("county_code", "uploaded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_county_code_confirmed_by_id_fkey" FOREIGN KEY ("county_code", "confirmed_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_county_code_undone_by_id_fkey" FOREIGN KEY ("county_code", "undone_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_fault" ADD CONSTRAINT "import_fault_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "import_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "import_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_leftover" ADD CONSTRAINT "import_leftover_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "import_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_list" ADD CONSTRAINT "comparison_list_county_code_department_code_fkey" FOREIGN KEY ("county_code", "department_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_list" ADD CONSTRAINT "comparison_list_county_code_exported_by_id_fkey" FOREIGN KEY ("county_code", "exported_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_line" ADD CONSTRAINT "comparison_line_county_code_list_id_fkey" FOREIGN KEY ("county_code", "list_id") REFERENCES "comparison_list"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_line" ADD CONSTRAINT "comparison_line_county_code_verification_id_fkey" FOREIGN KEY ("county_code", "verification_id") REFERENCES "fact_verification"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must never be false of imports.
ALTER TABLE "import_batch"
  ADD CONSTRAINT "import_batch_rows_check"
    CHECK (least("row_count", "faulty_rows", "created_rows", "changed_rows", "same_rows") >= 0
      AND "row_count" = "faulty_rows" + "created_rows" + "changed_rows" + "same_rows"),
  ADD CONSTRAINT "import_batch_progress_check" CHECK ("progress_done" BETWEEN 0 AND "progress_total"),
  ADD CONSTRAINT "import_batch_applied_check"
    CHECK (("status" IN ('applied', 'undoing', 'undone')) = ("applied_at" IS NOT NULL)),
  ADD CONSTRAINT "import_batch_undone_check" CHECK (("status" = 'undone') = ("undone_at" IS NOT NULL));
ALTER TABLE "import_fault" ADD CONSTRAINT "import_fault_row_check" CHECK ("row" >= 1);

-- A line of a comparison list is answered once, and belongs to its list for good.
CREATE FUNCTION "guard_comparison_line"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
     OR (OLD.list_id, OLD.line, OLD.verification_id) IS DISTINCT FROM (NEW.list_id, NEW.line, NEW.verification_id) THEN
    RAISE EXCEPTION 'line % of the list may not be changed so', OLD.line USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "comparison_line_guard" BEFORE UPDATE OR DELETE ON "comparison_line"
  FOR EACH ROW EXECUTE FUNCTION "guard_comparison_line"();

-- How many rows of which tables refer to each of these rows: what an undo asks before it takes one away. It goes by the
-- foreign keys themselves, so that a table that comes later is not forgotten.
CREATE FUNCTION "rows_hanging_on"("target" text, "county" text, "ids" uuid[])
RETURNS TABLE ("id" uuid, "relation" text, "number" bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT constraint_of.conrelid::regclass::text AS relation, own.attname AS attribute
    FROM pg_constraint AS constraint_of
      CROSS JOIN LATERAL unnest(constraint_of.conkey, constraint_of.confkey) AS pair (own_number, far_number)
      JOIN pg_attribute AS far ON far.attrelid = constraint_of.confrelid AND far.attnum = pair.far_number
      JOIN pg_attribute AS own ON own.attrelid = constraint_of.conrelid AND own.attnum = pair.own_number
    WHERE constraint_of.contype = 'f' AND constraint_of.confrelid = "target"::regclass AND far.attname = 'id'
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %1$I, %2$L::text, count(*) FROM %2$s WHERE county_code = $1 AND %1$I = ANY ($2) GROUP BY 1',
      reference.attribute, reference.relation
    ) USING "county", "ids";
  END LOOP;
END $$;
