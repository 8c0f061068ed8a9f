-- Row-level security, the second fence (ADR 0046): a query that forgets its clause still shows an applicant what is
-- theirs and an officer of a township what is of their places. Whom a connection reads for is told to it in settings;
-- where nothing was told, every fenced table is empty. These policies are only to read. The grants give them to the
-- login, and to the role of transactions and of county-wide work one of its own (scripts/database/county-role.ts).

CREATE FUNCTION reach_county() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('jucai.county', true), '') $$;
CREATE FUNCTION reach_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('jucai.account', true), '')::uuid $$;
CREATE FUNCTION reach_talent() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('jucai.talent', true), '')::uuid $$;
CREATE FUNCTION reach_enterprise() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('jucai.enterprise', true), '')::uuid $$;
-- Townships and villages whose people an officer works for.
CREATE FUNCTION reach_places() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('jucai.places', true), ''), ',') $$;
-- Enterprises have no village: who works for a village reads those of its township.
CREATE FUNCTION reach_townships() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT array_agg(left(place, 9)) FROM unnest(reach_places()) AS place $$;

-- Policies that ask each other's tables would go round in a circle: these ask past them, as their owner.
-- Somebody comes within reach also by a case, and a person of an enterprise by working there.
CREATE FUNCTION reaches_talent(county text, person uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT EXISTS (SELECT FROM employment e
        WHERE e.county_code = county AND e.talent_id = person AND e.enterprise_id = reach_enterprise())
      OR EXISTS (SELECT FROM application a
        WHERE a.county_code = county AND a.talent_id = person
          AND (a.employer_id = reach_enterprise() OR a.enterprise_id = reach_enterprise()
            OR a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account()))
  $$;
-- An employer is seen where one of the people within reach worked or works, or where a case names it.
CREATE FUNCTION reaches_enterprise(county text, firm uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT EXISTS (SELECT FROM employment e
        WHERE e.county_code = county AND e.talent_id = reach_talent() AND e.enterprise_id = firm)
      OR EXISTS (SELECT FROM application a
        WHERE a.county_code = county AND a.talent_id = reach_talent() AND firm IN (a.employer_id, a.enterprise_id))
      OR reach_places() IS NOT NULL AND (
        EXISTS (SELECT FROM employment e JOIN talent t ON t.county_code = e.county_code AND t.id = e.talent_id
          WHERE e.county_code = county AND e.enterprise_id = firm
            AND (t.township_code = ANY (reach_places()) OR t.village_code = ANY (reach_places())))
        OR EXISTS (SELECT FROM application a WHERE a.county_code = county AND a.employer_id = firm
          AND (a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account()))
        OR EXISTS (SELECT FROM application a WHERE a.county_code = county AND a.enterprise_id = firm
          AND (a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account())))
  $$;

CREATE POLICY reach ON talent FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    id = (SELECT reach_talent())
    OR employer_id = (SELECT reach_enterprise())
    OR township_code = ANY ((SELECT reach_places())::text[])
    OR village_code = ANY ((SELECT reach_places())::text[])
    OR reaches_talent(county_code, id)));

CREATE POLICY reach ON enterprise FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    id = (SELECT reach_enterprise())
    OR township_code = ANY ((SELECT reach_townships())::text[])
    OR reaches_enterprise(county_code, id)));

CREATE POLICY reach ON application FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR employer_id = (SELECT reach_enterprise())
    OR created_by_id = (SELECT reach_account())
    OR township_code = ANY ((SELECT reach_places())::text[])
    OR EXISTS (SELECT FROM talent t WHERE t.county_code = application.county_code AND t.id = application.talent_id
      AND t.village_code = ANY ((SELECT reach_places())::text[]))));

-- 发放: of the person or enterprise that was granted it, and of the township the case was filed in.
CREATE POLICY reach ON entitlement FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR township_code = ANY ((SELECT reach_places())::text[])
    OR (SELECT reach_places()) IS NOT NULL AND EXISTS (SELECT FROM application a
      WHERE a.county_code = entitlement.county_code AND a.id = entitlement.application_id)));

-- An officer of a place sees the accounts of those he sees; an employer never its people's.
CREATE POLICY reach ON payee_account FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    owner_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR created_by_id = (SELECT reach_account())
    OR (SELECT reach_places()) IS NOT NULL AND (
      EXISTS (SELECT FROM talent t WHERE t.county_code = payee_account.county_code AND t.id = payee_account.owner_id)
      OR EXISTS (SELECT FROM enterprise e
        WHERE e.county_code = payee_account.county_code AND e.id = payee_account.owner_id))));

CREATE POLICY reach ON offer FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR (SELECT reach_places()) IS NOT NULL AND (
      EXISTS (SELECT FROM talent t WHERE t.county_code = offer.county_code AND t.id = offer.talent_id)
      OR EXISTS (SELECT FROM enterprise e WHERE e.county_code = offer.county_code AND e.id = offer.enterprise_id))));

CREATE POLICY reach ON match FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    subject_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR township_code = ANY ((SELECT reach_townships())::text[])
    OR (SELECT reach_enterprise()) IS NOT NULL
      AND EXISTS (SELECT FROM talent t WHERE t.county_code = match.county_code AND t.id = match.subject_id)));

CREATE POLICY reach ON attachment FOR SELECT USING (
  county_code = (SELECT reach_county()) AND (
    uploaded_by_id = (SELECT reach_account())
    OR owner_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR owner_kind IN ('policy', 'paperTemplate')
    OR EXISTS (SELECT FROM application a WHERE a.county_code = attachment.county_code AND a.id = attachment.owner_id)
    OR (SELECT reach_places()) IS NOT NULL AND (
      EXISTS (SELECT FROM talent t WHERE t.county_code = attachment.county_code AND t.id = attachment.owner_id)
      OR EXISTS (SELECT FROM enterprise e WHERE e.county_code = attachment.county_code AND e.id = attachment.owner_id))));

CREATE POLICY reach ON import_batch FOR SELECT USING (
  county_code = (SELECT reach_county()) AND uploaded_by_id = (SELECT reach_account()));

CREATE POLICY reach ON employer_filing FOR SELECT USING (
  county_code = (SELECT reach_county()) AND enterprise_id = (SELECT reach_enterprise()));

-- What hangs on another row is seen where that row is seen, by the column named.
DO $$
DECLARE
  parent text;
  child text;
  link text;
  children CONSTANT jsonb := '{
    "talent": {"education_record": "talent_id", "credential": "talent_id", "employment": "talent_id",
      "insurance_spell": "talent_id", "recognition": "talent_id", "housing_record": "talent_id",
      "household_member": "talent_id", "honour": "talent_id", "talent_card": "talent_id"},
    "talent_card": {"talent_card_event": "card_id"},
    "application": {"application_event": "application_id", "review_decision": "application_id",
      "offline_decision": "application_id", "application_assessment": "application_id",
      "application_material": "application_id", "consent": "application_id", "reconsideration": "application_id",
      "material_check": "application_id", "filing_authorisation": "application_id"},
    "entitlement": {"payment": "entitlement_id", "receivable": "entitlement_id"},
    "payment": {"payment_attempt": "payment_id", "funding_share": "payment_id"},
    "employer_filing": {"employer_filing_row": "filing_id"},
    "import_batch": {"import_fault": "batch_id", "import_row": "batch_id", "import_leftover": "batch_id"}
  }';
BEGIN
  FOR parent IN SELECT jsonb_object_keys(children) LOOP
    FOR child, link IN SELECT * FROM jsonb_each_text(children -> parent) LOOP
      EXECUTE format('CREATE POLICY reach ON %1$I FOR SELECT USING (EXISTS (SELECT FROM %2$I p
        WHERE p.county_code = %1$I.county_code AND p.id = %1$I.%3$I))', child, parent, link);
    END LOOP;
  END LOOP;
END $$;

-- An employer's own affairs are not its people's to read, though they see its name.
DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY '{enterprise_tax_year, enterprise_qualification, enterprise_contact}'::text[] LOOP
    EXECUTE format('CREATE POLICY reach ON %1$I FOR SELECT USING (
      county_code = (SELECT reach_county()) AND (
        enterprise_id = (SELECT reach_enterprise())
        OR (SELECT reach_places()) IS NOT NULL AND EXISTS (SELECT FROM enterprise e
          WHERE e.county_code = %1$I.county_code AND e.id = %1$I.enterprise_id)))', child);
  END LOOP;
END $$;

-- What is told of a subject, be it a person or an enterprise.
DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY '{fact_change, fact_verification, correction_request}'::text[] LOOP
    EXECUTE format('CREATE POLICY reach ON %1$I FOR SELECT USING (
      county_code = (SELECT reach_county()) AND (
        subject_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
        OR EXISTS (SELECT FROM talent t WHERE t.county_code = %1$I.county_code AND t.id = %1$I.subject_id)
        OR (SELECT reach_places()) IS NOT NULL AND EXISTS (SELECT FROM enterprise e
          WHERE e.county_code = %1$I.county_code AND e.id = %1$I.subject_id)))', child);
  END LOOP;
END $$;

-- What is an account's own.
DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY '{inbox_message, mail_address}'::text[] LOOP
    EXECUTE format('CREATE POLICY reach ON %1$I FOR SELECT USING (
      county_code = (SELECT reach_county()) AND account_id = (SELECT reach_account()))', child);
  END LOOP;
END $$;

-- Fenced are the tables with a policy, and those that only transactions and county-wide work may read at all.
DO $$
DECLARE
  fenced text;
BEGIN
  FOR fenced IN
    SELECT DISTINCT tablename FROM pg_policies WHERE schemaname = 'public'
    UNION SELECT unnest('{objection, outbox_message, bank_file, bank_result_file, bank_result_line, suspense_item,
      simulation_line, opening_line, duplicate_pair, duplicate_verdict, register_merge, merge_change}'::text[])
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
  END LOOP;
END $$;
