-- What somebody would write by hand for the ten seeded items: one scan, one FILTER an item and answer. $1 the county, $2 the day.
SELECT count(*) FILTER (WHERE buy01)::int, count(*) FILTER (WHERE buy01 IS NULL)::int,
       count(*) FILTER (WHERE buy08)::int, count(*) FILTER (WHERE buy08 IS NULL)::int,
       count(*) FILTER (WHERE card01)::int, count(*) FILTER (WHERE card01 IS NULL)::int,
       count(*) FILTER (WHERE ent01)::int, count(*) FILTER (WHERE ent01 IS NULL)::int,
       count(*) FILTER (WHERE liv01)::int, count(*) FILTER (WHERE liv01 IS NULL)::int,
       count(*) FILTER (WHERE liv02)::int, count(*) FILTER (WHERE liv02 IS NULL)::int,
       count(*) FILTER (WHERE rec01)::int, count(*) FILTER (WHERE rec01 IS NULL)::int,
       count(*) FILTER (WHERE rent01)::int, count(*) FILTER (WHERE rent01 IS NULL)::int,
       count(*) FILTER (WHERE set05)::int, count(*) FILTER (WHERE set05 IS NULL)::int,
       count(*) FILTER (WHERE set09)::int, count(*) FILTER (WHERE set09 IS NULL)::int
  FROM (
    SELECT full_time AND insured AND filed_on >= '2020-01-01' AND NULL::boolean AND NULLIF(is_deed_tax_paid, false)
             AND (CASE WHEN filed_on IS NOT NULL THEN coalesce(tier_when_bought, 'none') <> 'A' END) AS buy01,
           is_firm AND full_time AND three_years AND insured AND graduate AND is_first_home AND NULLIF(is_deed_tax_paid, false)
             AS buy08,
           NULLIF(tier <> 'none', false) AND tier <> 'F' AND employed AS card01,
           is_firm AND full_time AND from_outside AND annual_pay_fen > 40000000 AS ent01,
           origin_code = '510799' AND is_firm AND full_time AND three_years AND insured AND (title = '1' OR graduate)
             AND NULLIF(tier <> 'none', false) AS liv01,
           started_on >= '2026-01-01' AND full_time AND three_years AND insured AS liv02,
           employed AND mode IN ('fullTime', 'flexible') AND CASE
             WHEN honours && '{national}' AND title = '1' THEN true
             WHEN honours && '{national}' OR honours && '{provincial}' AND title = '1' THEN true
             WHEN honours && '{provincial}' OR title = '1' THEN true
             WHEN education_code = '11' OR title = '2' OR skill IN ('chief', 'special') OR honours && '{municipal}' THEN true
             WHEN (education_code = '11' OR title = '2' OR skill IN ('chief', 'special') OR honours && '{municipal}') IS NULL THEN NULL
             WHEN education_code = '14' AND left(degree_code, 1) IN ('2', '3') OR title = '3' AND education_code IN ('21', '17', '14')
               OR skill = 'seniorTechnician' OR honours && '{county}' THEN true
             WHEN (education_code = '14' AND left(degree_code, 1) IN ('2', '3') OR title = '3' AND education_code IN ('21', '17', '14')
               OR skill = 'seniorTechnician' OR honours && '{county}') IS NULL THEN NULL
             ELSE education_code IN ('21', '14') AND is_full_time_education OR skill IN ('technician', 'advanced') END AS rec01,
           is_firm AND NOT (left(industry_code, 2) IN ('66', '67', '68', '07', '25') OR left(industry_code, 3) IN ('631', '442'))
             AND insured AND birth_on + interval '36 years' > started_on AND employed AND mode IN ('fullTime', 'dispatched') AS rent01,
           NULL::boolean AND full_time AND contract_to + 1 >= contract_from + interval '5 years' AS set05,
           from_outside AND employed AND (mode = 'fullTime' OR mode = 'flexible' AND NULL::boolean AND tier IN ('A', 'B', 'C', 'D'))
             AND NULLIF(tier <> 'none', false) AS set09
      FROM (
        SELECT talent.origin_code, talent.education_code, talent.degree_code, talent.is_full_time_education, talent.birth_on,
               job.mode, job.started_on, job.contract_from, job.contract_to, job.annual_pay_fen,
               job.talent_id IS NOT NULL AS employed, job.talent_id IS NOT NULL AND job.mode = 'fullTime' AS full_time,
               job.contract_to + 1 >= job.contract_from + interval '3 years' AS three_years,
               coalesce(job.is_from_outside, talent.is_from_outside) AS from_outside,
               firm.employer_type IN ('privateEnterprise', 'stateEnterprise') AS is_firm, firm.industry_code,
               insurance.insured, coalesce(standing.tier, 'none') AS tier, bought.tier AS tier_when_bought,
               home.filed_on, home.is_first_home, home.is_deed_tax_paid,
               coalesce(title.digit, '0') AS title, coalesce(skill.code, 'none') AS skill, coalesce(honour.levels, '{}') AS honours,
               talent.education_code IN ('11', '14')
                 OR talent.education_code = '21' AND talent.school_tier IN ('doubleFirstUniversity', 'doubleFirstDiscipline') AS graduate
          FROM talent
          LEFT JOIN (SELECT DISTINCT ON (talent_id) * FROM employment
                      WHERE county_code = $1 AND started_on <= $2::date AND (ended_on IS NULL OR $2::date <= ended_on)
                      ORDER BY talent_id, (mode = 'fullTime') DESC, started_on DESC, id DESC) AS job ON job.talent_id = talent.id
          LEFT JOIN enterprise AS firm ON firm.county_code = $1 AND firm.id = job.enterprise_id
          LEFT JOIN (SELECT talent_id, bool_or(from_month <= to_char($2::date, 'YYYY-MM') AND (to_month IS NULL OR to_month >= to_char($2::date, 'YYYY-MM'))) AS insured
                       FROM insurance_spell WHERE county_code = $1 GROUP BY talent_id) AS insurance ON insurance.talent_id = talent.id
          LEFT JOIN (SELECT DISTINCT ON (talent_id) talent_id, tier FROM recognition
                      WHERE county_code = $1 AND valid_from <= $2::date AND $2::date <= valid_to
                        AND (revoked_on IS NULL OR $2::date < revoked_on)
                      ORDER BY talent_id, valid_from DESC, id DESC) AS standing ON standing.talent_id = talent.id
          LEFT JOIN (SELECT DISTINCT ON (talent_id) * FROM housing_record WHERE county_code = $1 AND filed_on <= $2::date
                      ORDER BY talent_id, filed_on DESC, id DESC) AS home ON home.talent_id = talent.id
          LEFT JOIN LATERAL (SELECT tier FROM recognition
                      WHERE county_code = $1 AND talent_id = talent.id AND valid_from <= home.filed_on AND home.filed_on <= valid_to
                        AND (revoked_on IS NULL OR home.filed_on < revoked_on)
                      ORDER BY valid_from DESC, id DESC LIMIT 1) AS bought ON home.filed_on IS NOT NULL
          LEFT JOIN (SELECT talent_id, min(substr(code, 3, 1)) AS digit FROM credential
                      WHERE county_code = $1 AND kind = 'title' AND (obtained_on IS NULL OR obtained_on <= $2::date)
                      GROUP BY talent_id) AS title ON title.talent_id = talent.id
          LEFT JOIN (SELECT DISTINCT ON (talent_id) talent_id, code FROM credential
                      WHERE county_code = $1 AND kind = 'skill' AND (obtained_on IS NULL OR obtained_on <= $2::date)
                      ORDER BY talent_id, array_position('{chief,special,seniorTechnician,technician,advanced,intermediate,junior,apprentice}', code))
            AS skill ON skill.talent_id = talent.id
          LEFT JOIN (SELECT talent_id, array_agg(level) AS levels FROM honour
                      WHERE county_code = $1 AND (awarded_on IS NULL OR awarded_on <= $2::date) GROUP BY talent_id) AS honour
            ON honour.talent_id = talent.id
         WHERE talent.county_code = $1 AND talent.status = 'active'
      ) AS person
  ) AS standing
