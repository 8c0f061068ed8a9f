-- The second fence (0360, ADR 0046) shows the same as before and costs less. A condition that asks another table, which has
-- a fence of its own, was written into every statement and planned with it; a function in SQL was planned anew by every
-- statement that called it. Functions in PL/pgSQL keep their plans as long as the connection lives, if told that one is for whoever comes.

CREATE OR REPLACE FUNCTION reaches_talent(county text, person uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN EXISTS (SELECT FROM application a
          WHERE a.county_code = county AND a.talent_id = person
            AND (a.employer_id = reach_enterprise() OR a.enterprise_id = reach_enterprise()
              OR a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account()))
        OR reach_enterprise() IS NOT NULL AND EXISTS (SELECT FROM employment e
          WHERE e.county_code = county AND e.talent_id = person AND e.enterprise_id = reach_enterprise());
    END
  $$;

CREATE OR REPLACE FUNCTION reaches_enterprise(county text, firm uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      IF reach_talent() IS NOT NULL THEN
        RETURN EXISTS (SELECT FROM employment e
            WHERE e.county_code = county AND e.talent_id = reach_talent() AND e.enterprise_id = firm)
          OR EXISTS (SELECT FROM application a
            WHERE a.county_code = county AND a.talent_id = reach_talent() AND firm IN (a.employer_id, a.enterprise_id));
      END IF;
      IF reach_places() IS NULL THEN
        RETURN false;
      END IF;
      RETURN EXISTS (SELECT FROM employment e JOIN talent t ON t.county_code = e.county_code AND t.id = e.talent_id
          WHERE e.county_code = county AND e.enterprise_id = firm
            AND (t.township_code = ANY (reach_places()) OR t.village_code = ANY (reach_places())))
        OR EXISTS (SELECT FROM application a WHERE a.county_code = county AND a.employer_id = firm
          AND (a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account()))
        OR EXISTS (SELECT FROM application a WHERE a.county_code = county AND a.enterprise_id = firm
          AND (a.township_code = ANY (reach_places()) OR a.created_by_id = reach_account()));
    END
  $$;

-- Whether a row of another table is within reach, as that table's own policy has it.
CREATE FUNCTION sees_talent(county text, person uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN county = reach_county() AND EXISTS (SELECT FROM talent t
        WHERE t.county_code = county AND t.id = person
          AND (t.id = reach_talent() OR t.employer_id = reach_enterprise() OR t.township_code = ANY (reach_places())
            OR t.village_code = ANY (reach_places()) OR reaches_talent(county, person)));
    END
  $$;

CREATE FUNCTION sees_enterprise(county text, firm uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN county = reach_county() AND EXISTS (SELECT FROM enterprise e
        WHERE e.county_code = county AND e.id = firm
          AND (e.id = reach_enterprise() OR e.township_code = ANY (reach_townships()) OR reaches_enterprise(county, firm)));
    END
  $$;

CREATE FUNCTION lives_within_reach(county text, person uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN EXISTS (SELECT FROM talent t
        WHERE t.county_code = county AND t.id = person AND t.village_code = ANY (reach_places()));
    END
  $$;

CREATE FUNCTION sees_application(county text, filed uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN county = reach_county() AND EXISTS (SELECT FROM application a
        WHERE a.county_code = county AND a.id = filed
          AND (a.talent_id = reach_talent() OR a.enterprise_id = reach_enterprise() OR a.employer_id = reach_enterprise()
            OR a.created_by_id = reach_account() OR a.township_code = ANY (reach_places())
            OR reach_places() IS NOT NULL AND lives_within_reach(county, a.talent_id)));
    END
  $$;

CREATE FUNCTION sees_entitlement(county text, award uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN county = reach_county() AND EXISTS (SELECT FROM entitlement e
        WHERE e.county_code = county AND e.id = award
          AND (e.talent_id = reach_talent() OR e.enterprise_id = reach_enterprise()
            OR e.township_code = ANY (reach_places())
            OR reach_places() IS NOT NULL AND sees_application(county, e.application_id)));
    END
  $$;

-- The same, whatever is asked about it: of whom or what a row tells, a person or an enterprise.
CREATE FUNCTION sees_subject(county text, subject uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE COST 2000 SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
  AS $$
    BEGIN
      RETURN sees_talent(county, subject) OR reach_places() IS NOT NULL AND sees_enterprise(county, subject);
    END
  $$;

ALTER POLICY reach ON application USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR employer_id = (SELECT reach_enterprise())
    OR created_by_id = (SELECT reach_account())
    OR township_code = ANY ((SELECT reach_places())::text[])
    OR (SELECT reach_places()) IS NOT NULL AND lives_within_reach(county_code, talent_id)));

ALTER POLICY reach ON entitlement USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR township_code = ANY ((SELECT reach_places())::text[])
    OR (SELECT reach_places()) IS NOT NULL AND sees_application(county_code, application_id)));

ALTER POLICY reach ON payee_account USING (
  county_code = (SELECT reach_county()) AND (
    owner_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR created_by_id = (SELECT reach_account())
    OR (SELECT reach_places()) IS NOT NULL AND sees_subject(county_code, owner_id)));

ALTER POLICY reach ON offer USING (
  county_code = (SELECT reach_county()) AND (
    talent_id = (SELECT reach_talent())
    OR enterprise_id = (SELECT reach_enterprise())
    OR (SELECT reach_places()) IS NOT NULL
      AND (sees_talent(county_code, talent_id) OR sees_enterprise(county_code, enterprise_id))));

ALTER POLICY reach ON match USING (
  county_code = (SELECT reach_county()) AND (
    subject_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR township_code = ANY ((SELECT reach_townships())::text[])
    OR (SELECT reach_enterprise()) IS NOT NULL AND sees_talent(county_code, subject_id)));

ALTER POLICY reach ON attachment USING (
  county_code = (SELECT reach_county()) AND (
    uploaded_by_id = (SELECT reach_account())
    OR owner_id IN ((SELECT reach_talent()), (SELECT reach_enterprise()))
    OR owner_kind IN ('policy', 'paperTemplate')
    OR sees_application(county_code, owner_id)
    OR (SELECT reach_places()) IS NOT NULL AND sees_subject(county_code, owner_id)));

DO $$
DECLARE
  parent text;
  child text;
  link text;
  -- What a row hangs on, the column that names it, and whose own rows need no function.
  children CONSTANT jsonb := '{
    "talent": {"education_record": "talent_id", "credential": "talent_id", "employment": "talent_id",
      "insurance_spell": "talent_id", "recognition": "talent_id", "housing_record": "talent_id",
      "household_member": "talent_id", "honour": "talent_id", "talent_card": "talent_id"},
    "application": {"application_event": "application_id", "review_decision": "application_id",
      "offline_decision": "application_id", "application_assessment": "application_id",
      "application_material": "application_id", "consent": "application_id", "reconsideration": "application_id",
      "material_check": "application_id", "filing_authorisation": "application_id"},
    "entitlement": {"payment": "entitlement_id", "receivable": "entitlement_id"}
  }';
BEGIN
  FOR parent IN SELECT jsonb_object_keys(children) LOOP
    FOR child, link IN SELECT * FROM jsonb_each_text(children -> parent) LOOP
      EXECUTE format('ALTER POLICY reach ON %1$I USING (county_code = (SELECT reach_county()) AND %2$s)', child,
        CASE parent
          WHEN 'talent' THEN format('(%1$I = (SELECT reach_talent()) OR sees_talent(county_code, %1$I))', link)
          ELSE format('%I(county_code, %I)', 'sees_' || parent, link)
        END);
    END LOOP;
  END LOOP;
END $$;

DO $$
DECLARE
  child text;
BEGIN
  FOREACH child IN ARRAY '{enterprise_tax_year, enterprise_qualification, enterprise_contact}'::text[] LOOP
    EXECUTE format('ALTER POLICY reach ON %I USING (
      county_code = (SELECT reach_county()) AND (
        enterprise_id = (SELECT reach_enterprise())
        OR (SELECT reach_places()) IS NOT NULL AND sees_enterprise(county_code, enterprise_id)))', child);
  END LOOP;
  FOREACH child IN ARRAY '{fact_change, fact_verification, correction_request}'::text[] LOOP
    EXECUTE format('ALTER POLICY reach ON %I USING (
      county_code = (SELECT reach_county()) AND (
        subject_id IN ((SELECT reach_talent()), (SELECT reach_enterprise())) OR sees_subject(county_code, subject_id)))', child);
  END LOOP;
END $$;
