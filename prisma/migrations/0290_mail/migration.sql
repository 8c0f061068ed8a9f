-- CreateTable
CREATE TABLE "mail_address" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "address_sealed" TEXT NOT NULL,
    "address_masked" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_address_pkey" PRIMARY KEY ("county_code","account_id")
);

-- CreateTable
CREATE TABLE "message_mute" (
    "county_code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "message_mute_pkey" PRIMARY KEY ("county_code","account_id","channel","kind")
);

-- AddForeignKey
ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_mute" ADD CONSTRAINT "message_mute_county_code_account_id_fkey" FOREIGN KEY ("county_code", "account_id") REFERENCES "account"("county_code", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_sealed_check" CHECK ("address_sealed" LIKE 'v1:%' AND "address_masked" LIKE '%*%');

-- What became of an application and of a card is told always: such a refusal cannot even be written down.
ALTER TABLE "message_mute"
  ADD CONSTRAINT "message_mute_channel_check" CHECK ("channel" IN ('sms', 'email')),
  ADD CONSTRAINT "message_mute_kind_check" CHECK ("kind" IN ('confirmation', 'reminder', 'escalation', 'work'));

ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_channel_check" CHECK ("channel" IN ('sms', 'email'));

-- A mail may be held up on its way to a person's house; a text message may not.
ALTER TABLE "one_time_code"
  DROP CONSTRAINT "one_time_code_purpose_check",
  DROP CONSTRAINT "one_time_code_expires_at_check",
  ADD CONSTRAINT "one_time_code_purpose_check" CHECK ("purpose" IN ('login', 'objection', 'register', 'mail')),
  ADD CONSTRAINT "one_time_code_expires_at_check"
    CHECK ("expires_at" > "created_at" AND "expires_at" <= "created_at"
      + CASE "purpose" WHEN 'mail' THEN interval '15 minutes' ELSE interval '5 minutes' END);
