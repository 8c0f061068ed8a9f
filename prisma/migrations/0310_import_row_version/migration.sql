-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "subject_version" INTEGER;
