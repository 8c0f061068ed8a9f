-- AlterTable
ALTER TABLE "account" ADD COLUMN "enabled_at" TIMESTAMPTZ(3);
