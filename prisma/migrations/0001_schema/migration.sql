-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('county', 'department', 'township', 'village');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('staff', 'talent', 'enterprise');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'submitted', 'returned', 'inReview', 'approved', 'onNotice', 'granted', 'declined', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "reconsideration_status" AS ENUM ('filed', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "enterprise_status" AS ENUM ('active', 'closed');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('pending', 'confirmed', 'rejected', 'superseded');

-- CreateEnum
CREATE TYPE "correction_status" AS ENUM ('filed', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "fund_year_status" AS ENUM ('planned', 'open', 'closed');

-- CreateEnum
CREATE TYPE "outbox_status" AS ENUM ('pending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "policy_status" AS ENUM ('active', 'repealed');

-- CreateEnum
CREATE TYPE "policy_version_status" AS ENUM ('draft', 'published', 'superseded', 'repealed');

-- CreateEnum
CREATE TYPE "public_notice_status" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "public_notice_row_status" AS ENUM ('open', 'suspended', 'cleared', 'upheld');

-- CreateEnum
CREATE TYPE "objection_status" AS ENUM ('filed', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "entitlement_status" AS ENUM ('active', 'ended');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('planned', 'gated', 'due', 'inBatch', 'paid', 'cancelled');

-- CreateEnum
CREATE TYPE "disbursement_batch_status" AS ENUM ('made', 'checked', 'exported', 'reconciled', 'cancelled');

-- CreateEnum
CREATE TYPE "payment_attempt_status" AS ENUM ('live', 'paid', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "suspense_status" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "receivable_status" AS ENUM ('open', 'settled');

-- CreateEnum
CREATE TYPE "talent_card_status" AS ENUM ('active', 'suspended', 'revoked');

-- CreateEnum
CREATE TYPE "talent_status" AS ENUM ('active', 'left', 'deceased');

-- CreateEnum
CREATE TYPE "recognition_status" AS ENUM ('active', 'superseded', 'revoked');

-- CreateTable
CREATE TABLE "unit" (
    "county_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "parent_code" TEXT,
    "is_county_wide" BOOLEAN NOT NULL DEFAULT false,
    "grid_row" INTEGER,
    "grid_column" INTEGER,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("county_code","code")
);

-- CreateTable
CREATE TABLE "account" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" "account_kind" NOT NULL,
    "user_name" TEXT,
    "password_hash" TEXT,
    "display_name" TEXT NOT NULL,
    "phone_sealed" TEXT,
    "phone_blind" TEXT,
    "phone_masked" TEXT,
    "subject_id" UUID,
    "status" "account_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "last_failed_at" TIMESTAMPTZ(3),
    "locked_until" TIMESTAMPTZ(3),
    "password_changed_at" TIMESTAMPTZ(3),
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "last_login_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "granted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "account_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "account_id" UUID,
    "phone_blind" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "application" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "outcome_kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "talent_id" UUID,
    "enterprise_id" UUID,
    "employer_id" UUID,
    "status" "application_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "round" INTEGER NOT NULL DEFAULT 1,
    "step_code" TEXT,
    "step_since" TIMESTAMPTZ(3),
    "step_due_on" DATE,
    "unit_code" TEXT,
    "unit_codes" TEXT[],
    "township_code" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "returned_fields" JSONB,
    "payee_account_id" UUID,
    "amount_fen" BIGINT,
    "notice_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "application_counter" (
    "county_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "application_counter_pkey" PRIMARY KEY ("county_code","year")
);

-- CreateTable
CREATE TABLE "application_event" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "step_code" TEXT,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT,
    "unit_code" TEXT,
    "opinion" TEXT,
    "detail" JSONB,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "step_code" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_role" TEXT NOT NULL,
    "opinion" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "application_assessment" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "assessment" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_assessment_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "application_material" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "material_code" TEXT NOT NULL,
    "attachment_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_material_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "document_kind" TEXT NOT NULL,
    "document_version" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "payee_account" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "branch_code" TEXT,
    "account_sealed" TEXT NOT NULL,
    "account_blind" TEXT NOT NULL,
    "account_masked" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payee_account_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "conflict_declaration" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_declaration_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "reconsideration" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "status" "reconsideration_status" NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reply" TEXT,

    CONSTRAINT "reconsideration_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "mime_type" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "business_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "detail" JSONB,
    "hmac" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "uscc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL,
    "name_initials" TEXT NOT NULL,
    "name_grams" TEXT[],
    "employer_type" TEXT NOT NULL,
    "industry_code" TEXT NOT NULL,
    "township_code" TEXT NOT NULL,
    "address" TEXT,
    "registered_on" DATE,
    "legal_person_name" TEXT,
    "controller_name" TEXT,
    "controller_key" TEXT,
    "is_above_scale" BOOLEAN,
    "is_dishonest" BOOLEAN,
    "phone_sealed" TEXT,
    "phone_blind" TEXT,
    "phone_masked" TEXT,
    "status" "enterprise_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "enterprise_tax_year" (
    "county_code" TEXT NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "tax_fen" BIGINT NOT NULL,
    "revenue_fen" BIGINT,
    "source" TEXT NOT NULL,

    CONSTRAINT "enterprise_tax_year_pkey" PRIMARY KEY ("county_code","enterprise_id","year")
);

-- CreateTable
CREATE TABLE "enterprise_qualification" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "document_number" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "enterprise_qualification_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "enterprise_contact" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "authorised_from" DATE NOT NULL,
    "authorised_to" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "enterprise_contact_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "fact_change" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_document" TEXT,
    "reason" TEXT,
    "valid_from" DATE NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "fact_change_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "fact_verification" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "fact_key" TEXT NOT NULL,
    "department_code" TEXT NOT NULL,
    "status" "verification_status" NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "note" TEXT,

    CONSTRAINT "fact_verification_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "correction_request" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "fact_key" TEXT NOT NULL,
    "proposed_value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "correction_status" NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reply" TEXT,
    "township_code" TEXT NOT NULL,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "fund" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payer_name" TEXT NOT NULL,
    "payer_bank_name" TEXT NOT NULL,
    "payer_account_sealed" TEXT NOT NULL,
    "payer_account_masked" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "fund_year" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "fund_year_status" NOT NULL,
    "document_number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fund_year_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "sub_budget" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "fund_year_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "may_exceed" BOOLEAN NOT NULL DEFAULT false,
    "total_fen" BIGINT NOT NULL,
    "available_fen" BIGINT NOT NULL,
    "reserved_fen" BIGINT NOT NULL,
    "committed_fen" BIGINT NOT NULL,
    "in_transit_fen" BIGINT NOT NULL,
    "paid_fen" BIGINT NOT NULL,
    "receivable_fen" BIGINT NOT NULL,
    "suspense_fen" BIGINT NOT NULL,

    CONSTRAINT "sub_budget_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID NOT NULL,
    "reference_kind" TEXT NOT NULL,
    "reference_id" UUID NOT NULL,
    "memo" TEXT,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "county_code" TEXT NOT NULL,
    "transaction_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "sub_budget_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "entitlement_id" UUID,
    "payment_id" UUID,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("county_code","transaction_id","line")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("county_code","account_id","key")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient_sealed" TEXT NOT NULL,
    "recipient_masked" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "body_sealed" TEXT NOT NULL,
    "status" "outbox_status" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "business_clock" (
    "county_code" TEXT NOT NULL,
    "offset_ms" BIGINT NOT NULL,

    CONSTRAINT "business_clock_pkey" PRIMARY KEY ("county_code")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "calendar_notice" (
    "year" INTEGER NOT NULL,
    "document_number" TEXT NOT NULL,

    CONSTRAINT "calendar_notice_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "rate_counter" (
    "county_code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_counter_pkey" PRIMARY KEY ("county_code","key","window_start")
);

-- CreateTable
CREATE TABLE "policy" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "document_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "clauses" JSONB NOT NULL,
    "status" "policy_status" NOT NULL,
    "repealed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "policy_item" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "outcome_kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "lead_unit_code" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_item_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "policy_item_version" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "policy_version_status" NOT NULL,
    "rulebook" JSONB NOT NULL,
    "source_text" TEXT NOT NULL,
    "rulebook_hash" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "change_note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_item_version_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "public_notice" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "working_days" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "status" "public_notice_status" NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshot_hash" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "public_notice_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "public_notice_row" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "distinction" TEXT,
    "work_unit" TEXT,
    "matter_title" TEXT NOT NULL,
    "grade" TEXT,
    "amount_fen" BIGINT,
    "status" "public_notice_row_status" NOT NULL,

    CONSTRAINT "public_notice_row_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "notice_id" UUID NOT NULL,
    "row_id" UUID,
    "is_anonymous" BOOLEAN NOT NULL,
    "objector_name" TEXT,
    "phone_sealed" TEXT,
    "phone_masked" TEXT,
    "content" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "status" "objection_status" NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reply" TEXT,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "entitlement" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "beneficiary_name" TEXT NOT NULL,
    "talent_id" UUID,
    "enterprise_id" UUID,
    "payee_account_id" UUID NOT NULL,
    "payee_name" TEXT NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "months" INTEGER,
    "granted_on" DATE NOT NULL,
    "status" "entitlement_status" NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "end_note" TEXT,

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "payment" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "entitlement_id" UUID NOT NULL,
    "instalment" INTEGER NOT NULL,
    "part_name" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "months" INTEGER,
    "gate" TEXT,
    "gate_recheck" TEXT[],
    "gate_checked_on" DATE,
    "gate_finding" TEXT,
    "gate_cleared_by_id" UUID,
    "gate_cleared_at" TIMESTAMPTZ(3),
    "gate_opinion" TEXT,
    "amount_fen" BIGINT NOT NULL,
    "offset_fen" BIGINT NOT NULL DEFAULT 0,
    "gross_fen" BIGINT NOT NULL,
    "sub_budget_id" UUID NOT NULL,
    "status" "payment_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "paid_on" DATE,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "funding_share" (
    "county_code" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "funder" TEXT NOT NULL,
    "amount_fen" BIGINT NOT NULL,

    CONSTRAINT "funding_share_pkey" PRIMARY KEY ("county_code","payment_id","funder")
);

-- CreateTable
CREATE TABLE "disbursement_batch" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "fund_year_id" UUID NOT NULL,
    "status" "disbursement_batch_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "line_count" INTEGER NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "follows_batch_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "exported_by_id" UUID,
    "exported_at" TIMESTAMPTZ(3),
    "reconciled_by_id" UUID,
    "reconciled_at" TIMESTAMPTZ(3),
    "cancelled_reason" TEXT,

    CONSTRAINT "disbursement_batch_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "payment_attempt" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "branch_code" TEXT,
    "account_sealed" TEXT NOT NULL,
    "account_blind" TEXT NOT NULL,
    "account_masked" TEXT NOT NULL,
    "status" "payment_attempt_status" NOT NULL,
    "failure_code" TEXT,
    "failure_reason" TEXT,
    "settled_on" DATE,

    CONSTRAINT "payment_attempt_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "bank_file" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "encoding" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "line_count" INTEGER NOT NULL,
    "total_fen" BIGINT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_file_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "bank_result_file" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "paid_count" INTEGER NOT NULL,
    "failed_count" INTEGER NOT NULL,
    "suspense_count" INTEGER NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_result_file_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "bank_result_line" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "result_file_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "amount_fen" BIGINT,
    "outcome" TEXT NOT NULL,
    "failure_code" TEXT,
    "failure_reason" TEXT,
    "settled_on" DATE,
    "match" TEXT NOT NULL,
    "attempt_id" UUID,

    CONSTRAINT "bank_result_line_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "suspense_item" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "result_line_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "sub_budget_id" UUID NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "suspense_status" NOT NULL,
    "resolution" TEXT,
    "resolution_note" TEXT,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suspense_item_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "receivable" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "entitlement_id" UUID NOT NULL,
    "sub_budget_id" UUID NOT NULL,
    "amount_fen" BIGINT NOT NULL,
    "settled_fen" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "clause" TEXT,
    "steps" JSONB NOT NULL,
    "status" "receivable_status" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receivable_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "talent_card" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "talent_id" UUID NOT NULL,
    "tier" TEXT NOT NULL,
    "application_id" UUID,
    "issued_on" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "status" "talent_card_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "renewal_requested_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talent_card_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "talent_card_event" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "actor_name" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB,

    CONSTRAINT "talent_card_event_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "card_benefit" (
    "county_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "minimum_tier" TEXT NOT NULL,
    "yearly_quota" INTEGER,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "card_benefit_pkey" PRIMARY KEY ("county_code","code")
);

-- CreateTable
CREATE TABLE "talent" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_pinyin" TEXT NOT NULL,
    "name_initials" TEXT NOT NULL,
    "name_grams" TEXT[],
    "identity_kind" TEXT NOT NULL,
    "identity_sealed" TEXT NOT NULL,
    "identity_blind" TEXT NOT NULL,
    "identity_last4_blind" TEXT NOT NULL,
    "identity_masked" TEXT NOT NULL,
    "birth_on" DATE,
    "sex" TEXT,
    "origin_code" TEXT,
    "household_code" TEXT,
    "ethnic_code" TEXT,
    "country_code" TEXT,
    "marital_code" TEXT,
    "phone_sealed" TEXT,
    "phone_blind" TEXT,
    "phone_last4_blind" TEXT,
    "phone_masked" TEXT,
    "township_code" TEXT NOT NULL,
    "village_code" TEXT,
    "education_code" TEXT,
    "degree_code" TEXT,
    "is_full_time_education" BOOLEAN,
    "school_name" TEXT,
    "school_tier" TEXT,
    "major" TEXT,
    "graduated_on" DATE,
    "title_code" TEXT,
    "skill_level" TEXT,
    "tier" TEXT,
    "tier_valid_to" DATE,
    "introduced_on" DATE,
    "is_from_outside" BOOLEAN,
    "employer_id" UUID,
    "owns_home_in_county" BOOLEAN,
    "first_insured_month" TEXT,
    "insured_months" INTEGER,
    "status" "talent_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talent_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "education_record" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "education_code" TEXT NOT NULL,
    "degree_code" TEXT,
    "is_full_time" BOOLEAN,
    "school_name" TEXT NOT NULL,
    "school_tier" TEXT,
    "major" TEXT,
    "graduated_on" DATE,
    "certificate_number" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "education_record_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "credential" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "obtained_on" DATE,
    "issuer" TEXT,
    "certificate_number" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "employment" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "post" TEXT,
    "contract_from" DATE,
    "contract_to" DATE,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "annual_pay_fen" BIGINT,
    "is_from_outside" BOOLEAN,
    "source" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "employment_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "insurance_spell" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "payer_id" UUID,
    "from_month" TEXT NOT NULL,
    "to_month" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "insurance_spell_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "recognition" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "tier" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "document_number" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "status" "recognition_status" NOT NULL,
    "application_id" UUID,
    "revoked_reason" TEXT,
    "revoked_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "housing_record" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "filed_on" DATE NOT NULL,
    "price_fen" BIGINT NOT NULL,
    "is_first_home" BOOLEAN,
    "is_deed_tax_paid" BOOLEAN,
    "address" TEXT,
    "contract_number" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "housing_record_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "household_member" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "member_talent_id" UUID,
    "name" TEXT NOT NULL,
    "identity_blind" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "household_member_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateTable
CREATE TABLE "honour" (
    "county_code" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "talent_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "awarded_on" DATE,
    "issuer" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "honour_pkey" PRIMARY KEY ("county_code","id")
);

-- CreateIndex
CREATE INDEX "account_county_code_kind_phone_blind_idx" ON "account"("county_code", "kind", "phone_blind");

-- CreateIndex
CREATE INDEX "account_county_code_kind_subject_id_idx" ON "account"("county_code", "kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_county_code_user_name_key" ON "account"("county_code", "user_name");

-- CreateIndex
CREATE UNIQUE INDEX "role_assignment_county_code_account_id_role_unit_code_key" ON "role_assignment"("county_code", "account_id", "role", "unit_code");

-- CreateIndex
CREATE INDEX "login_session_county_code_account_id_idx" ON "login_session"("county_code", "account_id");

-- CreateIndex
CREATE INDEX "one_time_code_county_code_purpose_phone_blind_created_at_idx" ON "one_time_code"("county_code", "purpose", "phone_blind", "created_at");

-- CreateIndex
CREATE INDEX "application_county_code_status_step_due_on_id_idx" ON "application"("county_code", "status", "step_due_on", "id");

-- CreateIndex
CREATE INDEX "application_county_code_unit_code_status_step_due_on_idx" ON "application"("county_code", "unit_code", "status", "step_due_on");

-- CreateIndex
CREATE INDEX "application_county_code_talent_id_idx" ON "application"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "application_county_code_enterprise_id_idx" ON "application"("county_code", "enterprise_id");

-- CreateIndex
CREATE INDEX "application_county_code_employer_id_status_idx" ON "application"("county_code", "employer_id", "status");

-- CreateIndex
CREATE INDEX "application_county_code_item_id_status_idx" ON "application"("county_code", "item_id", "status");

-- CreateIndex
CREATE INDEX "application_county_code_updated_at_id_idx" ON "application"("county_code", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_county_code_number_key" ON "application"("county_code", "number");

-- CreateIndex
CREATE UNIQUE INDEX "application_event_county_code_application_id_sequence_key" ON "application_event"("county_code", "application_id", "sequence");

-- CreateIndex
CREATE INDEX "review_decision_county_code_application_id_idx" ON "review_decision"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "review_decision_county_code_actor_id_idx" ON "review_decision"("county_code", "actor_id");

-- CreateIndex
CREATE INDEX "application_assessment_county_code_application_id_at_idx" ON "application_assessment"("county_code", "application_id", "at");

-- CreateIndex
CREATE INDEX "application_material_county_code_application_id_idx" ON "application_material"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "consent_county_code_application_id_idx" ON "consent"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "payee_account_county_code_owner_kind_owner_id_idx" ON "payee_account"("county_code", "owner_kind", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_declaration_county_code_account_id_subject_kind_su_key" ON "conflict_declaration"("county_code", "account_id", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "reconsideration_county_code_status_due_on_idx" ON "reconsideration"("county_code", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "reconsideration_county_code_application_id_key" ON "reconsideration"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "attachment_county_code_owner_kind_owner_id_idx" ON "attachment"("county_code", "owner_kind", "owner_id");

-- CreateIndex
CREATE INDEX "audit_event_county_code_recorded_at_id_idx" ON "audit_event"("county_code", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "audit_event_county_code_object_kind_object_id_recorded_at_idx" ON "audit_event"("county_code", "object_kind", "object_id", "recorded_at");

-- CreateIndex
CREATE INDEX "audit_event_county_code_actor_id_recorded_at_idx" ON "audit_event"("county_code", "actor_id", "recorded_at");

-- CreateIndex
CREATE INDEX "enterprise_county_code_township_code_updated_at_id_idx" ON "enterprise"("county_code", "township_code", "updated_at", "id");

-- CreateIndex
CREATE INDEX "enterprise_county_code_updated_at_id_idx" ON "enterprise"("county_code", "updated_at", "id");

-- CreateIndex
CREATE INDEX "enterprise_county_code_name_pinyin_idx" ON "enterprise"("county_code", "name_pinyin");

-- CreateIndex
CREATE INDEX "enterprise_county_code_name_initials_idx" ON "enterprise"("county_code", "name_initials");

-- CreateIndex
CREATE INDEX "enterprise_name_grams_idx" ON "enterprise" USING GIN ("name_grams");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_county_code_uscc_key" ON "enterprise"("county_code", "uscc");

-- CreateIndex
CREATE INDEX "enterprise_qualification_county_code_enterprise_id_idx" ON "enterprise_qualification"("county_code", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_contact_county_code_enterprise_id_account_id_key" ON "enterprise_contact"("county_code", "enterprise_id", "account_id");

-- CreateIndex
CREATE INDEX "fact_change_county_code_subject_kind_subject_id_at_idx" ON "fact_change"("county_code", "subject_kind", "subject_id", "at");

-- CreateIndex
CREATE INDEX "fact_verification_county_code_subject_kind_subject_id_idx" ON "fact_verification"("county_code", "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "fact_verification_county_code_department_code_status_idx" ON "fact_verification"("county_code", "department_code", "status");

-- CreateIndex
CREATE INDEX "correction_request_county_code_status_filed_at_idx" ON "correction_request"("county_code", "status", "filed_at");

-- CreateIndex
CREATE INDEX "correction_request_county_code_subject_kind_subject_id_idx" ON "correction_request"("county_code", "subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "fund_county_code_code_key" ON "fund"("county_code", "code");

-- CreateIndex
CREATE UNIQUE INDEX "fund_year_county_code_fund_id_year_key" ON "fund_year"("county_code", "fund_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "sub_budget_county_code_fund_year_id_category_key" ON "sub_budget"("county_code", "fund_year_id", "category");

-- CreateIndex
CREATE INDEX "ledger_transaction_county_code_reference_kind_reference_id_idx" ON "ledger_transaction"("county_code", "reference_kind", "reference_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_county_code_at_idx" ON "ledger_transaction"("county_code", "at");

-- CreateIndex
CREATE INDEX "ledger_entry_county_code_sub_budget_id_account_idx" ON "ledger_entry"("county_code", "sub_budget_id", "account");

-- CreateIndex
CREATE INDEX "ledger_entry_county_code_payment_id_idx" ON "ledger_entry"("county_code", "payment_id");

-- CreateIndex
CREATE INDEX "outbox_message_county_code_status_next_attempt_at_idx" ON "outbox_message"("county_code", "status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_county_code_document_number_key" ON "policy"("county_code", "document_number");

-- CreateIndex
CREATE UNIQUE INDEX "policy_item_county_code_code_key" ON "policy_item"("county_code", "code");

-- CreateIndex
CREATE INDEX "policy_item_version_county_code_status_effective_from_idx" ON "policy_item_version"("county_code", "status", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "policy_item_version_county_code_item_id_number_key" ON "policy_item_version"("county_code", "item_id", "number");

-- CreateIndex
CREATE INDEX "public_notice_county_code_status_last_day_idx" ON "public_notice"("county_code", "status", "last_day");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_county_code_number_key" ON "public_notice"("county_code", "number");

-- CreateIndex
CREATE INDEX "public_notice_row_county_code_subject_id_idx" ON "public_notice_row"("county_code", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_row_county_code_notice_id_ordinal_key" ON "public_notice_row"("county_code", "notice_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_row_county_code_notice_id_subject_id_key" ON "public_notice_row"("county_code", "notice_id", "subject_id");

-- CreateIndex
CREATE INDEX "objection_county_code_status_filed_at_idx" ON "objection"("county_code", "status", "filed_at");

-- CreateIndex
CREATE UNIQUE INDEX "objection_county_code_number_key" ON "objection"("county_code", "number");

-- CreateIndex
CREATE INDEX "entitlement_county_code_talent_id_idx" ON "entitlement"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "entitlement_county_code_enterprise_id_idx" ON "entitlement"("county_code", "enterprise_id");

-- CreateIndex
CREATE INDEX "entitlement_county_code_item_id_idx" ON "entitlement"("county_code", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_county_code_application_id_key" ON "entitlement"("county_code", "application_id");

-- CreateIndex
CREATE INDEX "payment_county_code_status_due_on_id_idx" ON "payment"("county_code", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "payment_county_code_sub_budget_id_idx" ON "payment"("county_code", "sub_budget_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_county_code_entitlement_id_instalment_key" ON "payment"("county_code", "entitlement_id", "instalment");

-- CreateIndex
CREATE INDEX "disbursement_batch_county_code_made_at_id_idx" ON "disbursement_batch"("county_code", "made_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "disbursement_batch_county_code_number_key" ON "disbursement_batch"("county_code", "number");

-- CreateIndex
CREATE INDEX "payment_attempt_county_code_payment_id_idx" ON "payment_attempt"("county_code", "payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempt_county_code_batch_id_line_key" ON "payment_attempt"("county_code", "batch_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "bank_file_county_code_batch_id_key" ON "bank_file"("county_code", "batch_id");

-- CreateIndex
CREATE INDEX "bank_result_file_county_code_batch_id_idx" ON "bank_result_file"("county_code", "batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_result_file_county_code_sha256_key" ON "bank_result_file"("county_code", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "bank_result_line_county_code_result_file_id_line_key" ON "bank_result_line"("county_code", "result_file_id", "line");

-- CreateIndex
CREATE INDEX "suspense_item_county_code_status_idx" ON "suspense_item"("county_code", "status");

-- CreateIndex
CREATE INDEX "receivable_county_code_status_idx" ON "receivable"("county_code", "status");

-- CreateIndex
CREATE INDEX "receivable_county_code_entitlement_id_idx" ON "receivable"("county_code", "entitlement_id");

-- CreateIndex
CREATE INDEX "talent_card_county_code_talent_id_idx" ON "talent_card"("county_code", "talent_id");

-- CreateIndex
CREATE UNIQUE INDEX "talent_card_county_code_number_key" ON "talent_card"("county_code", "number");

-- CreateIndex
CREATE INDEX "talent_card_event_county_code_card_id_at_idx" ON "talent_card_event"("county_code", "card_id", "at");

-- CreateIndex
CREATE INDEX "talent_county_code_township_code_updated_at_id_idx" ON "talent"("county_code", "township_code", "updated_at", "id");

-- CreateIndex
CREATE INDEX "talent_county_code_updated_at_id_idx" ON "talent"("county_code", "updated_at", "id");

-- CreateIndex
CREATE INDEX "talent_county_code_identity_last4_blind_idx" ON "talent"("county_code", "identity_last4_blind");

-- CreateIndex
CREATE INDEX "talent_county_code_phone_last4_blind_idx" ON "talent"("county_code", "phone_last4_blind");

-- CreateIndex
CREATE INDEX "talent_county_code_phone_blind_idx" ON "talent"("county_code", "phone_blind");

-- CreateIndex
CREATE INDEX "talent_county_code_employer_id_idx" ON "talent"("county_code", "employer_id");

-- CreateIndex
CREATE INDEX "talent_county_code_tier_idx" ON "talent"("county_code", "tier");

-- CreateIndex
CREATE INDEX "talent_county_code_name_pinyin_idx" ON "talent"("county_code", "name_pinyin");

-- CreateIndex
CREATE INDEX "talent_county_code_name_initials_idx" ON "talent"("county_code", "name_initials");

-- CreateIndex
CREATE INDEX "talent_name_grams_idx" ON "talent" USING GIN ("name_grams");

-- CreateIndex
CREATE UNIQUE INDEX "talent_county_code_identity_kind_identity_blind_key" ON "talent"("county_code", "identity_kind", "identity_blind");

-- CreateIndex
CREATE INDEX "education_record_county_code_talent_id_idx" ON "education_record"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "credential_county_code_talent_id_idx" ON "credential"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "employment_county_code_talent_id_started_on_idx" ON "employment"("county_code", "talent_id", "started_on");

-- CreateIndex
CREATE INDEX "employment_county_code_enterprise_id_idx" ON "employment"("county_code", "enterprise_id");

-- CreateIndex
CREATE INDEX "insurance_spell_county_code_talent_id_idx" ON "insurance_spell"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "recognition_county_code_talent_id_valid_from_idx" ON "recognition"("county_code", "talent_id", "valid_from");

-- CreateIndex
CREATE INDEX "housing_record_county_code_talent_id_idx" ON "housing_record"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "household_member_county_code_talent_id_idx" ON "household_member"("county_code", "talent_id");

-- CreateIndex
CREATE INDEX "household_member_county_code_member_talent_id_idx" ON "household_member"("county_code", "member_talent_id");

-- CreateIndex
CREATE INDEX "honour_county_code_talent_id_idx" ON "honour"("county_code", "talent_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_county_code_parent_code_fkey" FOREIGN KEY ("county_code", "parent_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_county_code_unit_code_fkey" FOREIGN KEY ("county_code", "unit_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_version_id_fkey" FOREIGN KEY ("county_code", "version_id") REFERENCES "policy_item_version"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_employer_id_fkey" FOREIGN KEY ("county_code", "employer_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_unit_code_fkey" FOREIGN KEY ("county_code", "unit_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_township_code_fkey" FOREIGN KEY ("county_code", "township_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_payee_account_id_fkey" FOREIGN KEY ("county_code", "payee_account_id") REFERENCES "payee_account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_county_code_actor_id_fkey" FOREIGN KEY ("county_code", "actor_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application_assessment" ADD CONSTRAINT "application_assessment_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application_assessment" ADD CONSTRAINT "application_assessment_county_code_version_id_fkey" FOREIGN KEY ("county_code", "version_id") REFERENCES "policy_item_version"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application_material" ADD CONSTRAINT "application_material_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "application_material" ADD CONSTRAINT "application_material_county_code_attachment_id_fkey" FOREIGN KEY ("county_code", "attachment_id") REFERENCES "attachment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payee_account" ADD CONSTRAINT "payee_account_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reconsideration" ADD CONSTRAINT "reconsideration_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reconsideration" ADD CONSTRAINT "reconsideration_county_code_filed_by_id_fkey" FOREIGN KEY ("county_code", "filed_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reconsideration" ADD CONSTRAINT "reconsideration_county_code_decided_by_id_fkey" FOREIGN KEY ("county_code", "decided_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_county_code_uploaded_by_id_fkey" FOREIGN KEY ("county_code", "uploaded_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_county_code_township_code_fkey" FOREIGN KEY ("county_code", "township_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise_tax_year" ADD CONSTRAINT "enterprise_tax_year_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise_qualification" ADD CONSTRAINT "enterprise_qualification_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise_contact" ADD CONSTRAINT "enterprise_contact_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "enterprise_contact" ADD CONSTRAINT "enterprise_contact_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fact_verification" ADD CONSTRAINT "fact_verification_county_code_department_code_fkey" FOREIGN KEY ("county_code", "department_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_county_code_filed_by_id_fkey" FOREIGN KEY ("county_code", "filed_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fund_year" ADD CONSTRAINT "fund_year_county_code_fund_id_fkey" FOREIGN KEY ("county_code", "fund_id") REFERENCES "fund"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sub_budget" ADD CONSTRAINT "sub_budget_county_code_fund_year_id_fkey" FOREIGN KEY ("county_code", "fund_year_id") REFERENCES "fund_year"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_county_code_transaction_id_fkey" FOREIGN KEY ("county_code", "transaction_id") REFERENCES "ledger_transaction"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_county_code_sub_budget_id_fkey" FOREIGN KEY ("county_code", "sub_budget_id") REFERENCES "sub_budget"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_item" ADD CONSTRAINT "policy_item_county_code_policy_id_fkey" FOREIGN KEY ("county_code", "policy_id") REFERENCES "policy"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_item" ADD CONSTRAINT "policy_item_county_code_lead_unit_code_fkey" FOREIGN KEY ("county_code", "lead_unit_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_item_version" ADD CONSTRAINT "policy_item_version_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_item_version" ADD CONSTRAINT "policy_item_version_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_item_version" ADD CONSTRAINT "policy_item_version_county_code_published_by_id_fkey" FOREIGN KEY ("county_code", "published_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_county_code_unit_code_fkey" FOREIGN KEY ("county_code", "unit_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_county_code_published_by_id_fkey" FOREIGN KEY ("county_code", "published_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_notice_row" ADD CONSTRAINT "public_notice_row_county_code_notice_id_fkey" FOREIGN KEY ("county_code", "notice_id") REFERENCES "public_notice"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_county_code_notice_id_fkey" FOREIGN KEY ("county_code", "notice_id") REFERENCES "public_notice"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_county_code_row_id_fkey" FOREIGN KEY ("county_code", "row_id") REFERENCES "public_notice_row"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_county_code_decided_by_id_fkey" FOREIGN KEY ("county_code", "decided_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_application_id_fkey" FOREIGN KEY ("county_code", "application_id") REFERENCES "application"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_item_id_fkey" FOREIGN KEY ("county_code", "item_id") REFERENCES "policy_item"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_version_id_fkey" FOREIGN KEY ("county_code", "version_id") REFERENCES "policy_item_version"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entitlement" ADD CONSTRAINT "entitlement_county_code_payee_account_id_fkey" FOREIGN KEY ("county_code", "payee_account_id") REFERENCES "payee_account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_county_code_entitlement_id_fkey" FOREIGN KEY ("county_code", "entitlement_id") REFERENCES "entitlement"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_county_code_sub_budget_id_fkey" FOREIGN KEY ("county_code", "sub_budget_id") REFERENCES "sub_budget"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "funding_share" ADD CONSTRAINT "funding_share_county_code_payment_id_fkey" FOREIGN KEY ("county_code", "payment_id") REFERENCES "payment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_fund_year_id_fkey" FOREIGN KEY ("county_code", "fund_year_id") REFERENCES "fund_year"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_follows_batch_id_fkey" FOREIGN KEY ("county_code", "follows_batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_made_by_id_fkey" FOREIGN KEY ("county_code", "made_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_checked_by_id_fkey" FOREIGN KEY ("county_code", "checked_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_exported_by_id_fkey" FOREIGN KEY ("county_code", "exported_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disbursement_batch" ADD CONSTRAINT "disbursement_batch_county_code_reconciled_by_id_fkey" FOREIGN KEY ("county_code", "reconciled_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_county_code_payment_id_fkey" FOREIGN KEY ("county_code", "payment_id") REFERENCES "payment"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_file" ADD CONSTRAINT "bank_file_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_file" ADD CONSTRAINT "bank_file_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_result_file" ADD CONSTRAINT "bank_result_file_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_result_file" ADD CONSTRAINT "bank_result_file_county_code_imported_by_id_fkey" FOREIGN KEY ("county_code", "imported_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_result_line" ADD CONSTRAINT "bank_result_line_county_code_result_file_id_fkey" FOREIGN KEY ("county_code", "result_file_id") REFERENCES "bank_result_file"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_result_line" ADD CONSTRAINT "bank_result_line_county_code_attempt_id_fkey" FOREIGN KEY ("county_code", "attempt_id") REFERENCES "payment_attempt"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suspense_item" ADD CONSTRAINT "suspense_item_county_code_result_line_id_fkey" FOREIGN KEY ("county_code", "result_line_id") REFERENCES "bank_result_line"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suspense_item" ADD CONSTRAINT "suspense_item_county_code_batch_id_fkey" FOREIGN KEY ("county_code", "batch_id") REFERENCES "disbursement_batch"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "suspense_item" ADD CONSTRAINT "suspense_item_county_code_resolved_by_id_fkey" FOREIGN KEY ("county_code", "resolved_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receivable" ADD CONSTRAINT "receivable_county_code_entitlement_id_fkey" FOREIGN KEY ("county_code", "entitlement_id") REFERENCES "entitlement"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receivable" ADD CONSTRAINT "receivable_county_code_sub_budget_id_fkey" FOREIGN KEY ("county_code", "sub_budget_id") REFERENCES "sub_budget"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receivable" ADD CONSTRAINT "receivable_county_code_created_by_id_fkey" FOREIGN KEY ("county_code", "created_by_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent_card" ADD CONSTRAINT "talent_card_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent_card_event" ADD CONSTRAINT "talent_card_event_county_code_card_id_fkey" FOREIGN KEY ("county_code", "card_id") REFERENCES "talent_card"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent" ADD CONSTRAINT "talent_county_code_township_code_fkey" FOREIGN KEY ("county_code", "township_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent" ADD CONSTRAINT "talent_county_code_village_code_fkey" FOREIGN KEY ("county_code", "village_code") REFERENCES "unit"("county_code", "code") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "talent" ADD CONSTRAINT "talent_county_code_employer_id_fkey" FOREIGN KEY ("county_code", "employer_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "education_record" ADD CONSTRAINT "education_record_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_county_code_enterprise_id_fkey" FOREIGN KEY ("county_code", "enterprise_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "insurance_spell" ADD CONSTRAINT "insurance_spell_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "insurance_spell" ADD CONSTRAINT "insurance_spell_county_code_payer_id_fkey" FOREIGN KEY ("county_code", "payer_id") REFERENCES "enterprise"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "housing_record" ADD CONSTRAINT "housing_record_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_county_code_member_talent_id_fkey" FOREIGN KEY ("county_code", "member_talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "honour" ADD CONSTRAINT "honour_county_code_talent_id_fkey" FOREIGN KEY ("county_code", "talent_id") REFERENCES "talent"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
