-- One draft per item; two published versions of an item never begin on the same day.
CREATE UNIQUE INDEX policy_item_version_one_draft ON policy_item_version (county_code, item_id) WHERE status = 'draft';
CREATE UNIQUE INDEX policy_item_version_one_published ON policy_item_version (county_code, item_id) WHERE status = 'published';
CREATE UNIQUE INDEX policy_item_version_begins ON policy_item_version (county_code, item_id, effective_from) WHERE status <> 'draft';
ALTER TABLE policy_item_version
  ADD CONSTRAINT policy_item_version_published_by CHECK (status = 'draft' OR (published_by_id IS NOT NULL AND published_at IS NOT NULL));

-- What was published is never edited: only its end moves.
CREATE FUNCTION refuse_rulebook_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - '{status,effective_to,ended_at}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,effective_to,ended_at}'::text[] THEN
    RAISE EXCEPTION 'a published rulebook is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_item_version_immutable BEFORE UPDATE OR DELETE ON policy_item_version
  FOR EACH ROW EXECUTE FUNCTION refuse_rulebook_edit();
