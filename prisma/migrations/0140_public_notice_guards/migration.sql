-- What was published stays as it was published: only the state of a notice and of its rows moves.
ALTER TABLE public_notice
  ADD CONSTRAINT public_notice_days CHECK (published_on < first_day AND first_day <= last_day),
  ADD CONSTRAINT public_notice_working_days CHECK (working_days BETWEEN 1 AND 60);
ALTER TABLE public_notice_row
  ADD CONSTRAINT public_notice_row_amount CHECK (amount_fen >= 0);
ALTER TABLE objection
  ADD CONSTRAINT objection_real_name CHECK (is_anonymous = (objector_name IS NULL) AND is_anonymous = (phone_sealed IS NULL)),
  ADD CONSTRAINT objection_decided CHECK ((status = 'filed') = (decided_at IS NULL));

CREATE FUNCTION refuse_notice_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{status,closed_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{status,closed_at}'::text[] THEN
    RAISE EXCEPTION 'a published notice is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER public_notice_frozen BEFORE UPDATE ON public_notice
  FOR EACH ROW EXECUTE FUNCTION refuse_notice_edit();
CREATE TRIGGER public_notice_row_frozen BEFORE UPDATE ON public_notice_row
  FOR EACH ROW EXECUTE FUNCTION refuse_notice_edit();
