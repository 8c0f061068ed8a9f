-- What must never be false of cards and of their history.

ALTER TABLE talent_card ADD COLUMN IF NOT EXISTS renewal_requested_at timestamptz(3);

ALTER TABLE talent_card
  ADD CONSTRAINT talent_card_number_check CHECK (number ~ '^[0-9]{16}$' AND starts_with(number, county_code)),
  ADD CONSTRAINT talent_card_tier_check CHECK (tier IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT talent_card_validity_check CHECK (valid_to >= issued_on),
  ADD CONSTRAINT talent_card_version_check CHECK (version >= 1);

-- One card in a hand: whoever holds one, in use or suspended, gets no second.
CREATE UNIQUE INDEX talent_card_one_live_key ON talent_card (county_code, talent_id) WHERE status <> 'revoked';
CREATE INDEX talent_card_valid_to_idx ON talent_card (county_code, valid_to) WHERE status <> 'revoked';

-- Whose it is, its number and its first day never change; a revoked card is over; none disappears, so that numbers have no gap.
CREATE FUNCTION guard_talent_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a card is revoked, never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.status = 'revoked'
     OR (OLD.number, OLD.talent_id, OLD.issued_on) IS DISTINCT FROM (NEW.number, NEW.talent_id, NEW.issued_on) THEN
    RAISE EXCEPTION 'card % may not be changed so', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER talent_card_guard BEFORE UPDATE OR DELETE ON talent_card
  FOR EACH ROW EXECUTE FUNCTION guard_talent_card();

ALTER TABLE talent_card_event
  ADD CONSTRAINT talent_card_event_event_check
    CHECK (event IN ('issue', 'requestRenewal', 'renew', 'regrant', 'suspend', 'resume', 'revoke')),
  ADD CONSTRAINT talent_card_event_reason_check CHECK (event NOT IN ('suspend', 'revoke') OR btrim(reason) <> '');

CREATE FUNCTION talent_card_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'talent_card_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER talent_card_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON talent_card_event
  FOR EACH STATEMENT EXECUTE FUNCTION talent_card_event_is_append_only();

ALTER TABLE card_benefit
  ADD CONSTRAINT card_benefit_minimum_tier_check CHECK (minimum_tier IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT card_benefit_yearly_quota_check CHECK (yearly_quota >= 1);
