-- What somebody would write by hand for every rulebook there is (seeded or examined, in the order of their names): one scan of the
-- talents, one FILTER an item and answer. What no register holds is NULL::boolean. $1 the county, $2 the day.
SELECT count(*) FILTER (WHERE apt_01)::int, count(*) FILTER (WHERE apt_01 IS NULL)::int,
       count(*) FILTER (WHERE apt_05)::int, count(*) FILTER (WHERE apt_05 IS NULL)::int,
       count(*) FILTER (WHERE award_01)::int, count(*) FILTER (WHERE award_01 IS NULL)::int,
       count(*) FILTER (WHERE buy_01)::int, count(*) FILTER (WHERE buy_01 IS NULL)::int,
       count(*) FILTER (WHERE buy_03)::int, count(*) FILTER (WHERE buy_03 IS NULL)::int,
       count(*) FILTER (WHERE buy_08)::int, count(*) FILTER (WHERE buy_08 IS NULL)::int,
       count(*) FILTER (WHERE card_01)::int, count(*) FILTER (WHERE card_01 IS NULL)::int,
       count(*) FILTER (WHERE card_06)::int, count(*) FILTER (WHERE card_06 IS NULL)::int,
       count(*) FILTER (WHERE card_07)::int, count(*) FILTER (WHERE card_07 IS NULL)::int,
       count(*) FILTER (WHERE cert_02)::int, count(*) FILTER (WHERE cert_02 IS NULL)::int,
       count(*) FILTER (WHERE cert_04)::int, count(*) FILTER (WHERE cert_04 IS NULL)::int,
       count(*) FILTER (WHERE cert_04_fund)::int, count(*) FILTER (WHERE cert_04_fund IS NULL)::int,
       count(*) FILTER (WHERE ent_01)::int, count(*) FILTER (WHERE ent_01 IS NULL)::int,
       count(*) FILTER (WHERE ent_03)::int, count(*) FILTER (WHERE ent_03 IS NULL)::int,
       count(*) FILTER (WHERE flex_02)::int, count(*) FILTER (WHERE flex_02 IS NULL)::int,
       count(*) FILTER (WHERE liv_01)::int, count(*) FILTER (WHERE liv_01 IS NULL)::int,
       count(*) FILTER (WHERE liv_02)::int, count(*) FILTER (WHERE liv_02 IS NULL)::int,
       count(*) FILTER (WHERE liv_03)::int, count(*) FILTER (WHERE liv_03 IS NULL)::int,
       count(*) FILTER (WHERE liv_04)::int, count(*) FILTER (WHERE liv_04 IS NULL)::int,
       count(*) FILTER (WHERE liv_09)::int, count(*) FILTER (WHERE liv_09 IS NULL)::int,
       count(*) FILTER (WHERE liv_12)::int, count(*) FILTER (WHERE liv_12 IS NULL)::int,
       count(*) FILTER (WHERE liv_12_stations)::int, count(*) FILTER (WHERE liv_12_stations IS NULL)::int,
       count(*) FILTER (WHERE liv_17)::int, count(*) FILTER (WHERE liv_17 IS NULL)::int,
       count(*) FILTER (WHERE loan_02)::int, count(*) FILTER (WHERE loan_02 IS NULL)::int,
       count(*) FILTER (WHERE plat_01)::int, count(*) FILTER (WHERE plat_01 IS NULL)::int,
       count(*) FILTER (WHERE proj_01)::int, count(*) FILTER (WHERE proj_01 IS NULL)::int,
       count(*) FILTER (WHERE rec_01)::int, count(*) FILTER (WHERE rec_01 IS NULL)::int,
       count(*) FILTER (WHERE ref_05_agency)::int, count(*) FILTER (WHERE ref_05_agency IS NULL)::int,
       count(*) FILTER (WHERE ref_05_talent)::int, count(*) FILTER (WHERE ref_05_talent IS NULL)::int,
       count(*) FILTER (WHERE rent_01)::int, count(*) FILTER (WHERE rent_01 IS NULL)::int,
       count(*) FILTER (WHERE rent_03)::int, count(*) FILTER (WHERE rent_03 IS NULL)::int,
       count(*) FILTER (WHERE rural_01)::int, count(*) FILTER (WHERE rural_01 IS NULL)::int,
       count(*) FILTER (WHERE rural_02)::int, count(*) FILTER (WHERE rural_02 IS NULL)::int,
       count(*) FILTER (WHERE set_01)::int, count(*) FILTER (WHERE set_01 IS NULL)::int,
       count(*) FILTER (WHERE set_04)::int, count(*) FILTER (WHERE set_04 IS NULL)::int,
       count(*) FILTER (WHERE set_05)::int, count(*) FILTER (WHERE set_05 IS NULL)::int,
       count(*) FILTER (WHERE set_09)::int, count(*) FILTER (WHERE set_09 IS NULL)::int,
       count(*) FILTER (WHERE skill_01)::int, count(*) FILTER (WHERE skill_01 IS NULL)::int,
       count(*) FILTER (WHERE skill_01_school)::int, count(*) FILTER (WHERE skill_01_school IS NULL)::int
  FROM (
    SELECT started_on >= '2023-01-01' AND employer_type IN ('government', 'institution') AND education_code IN ('11', '14')
             AND NOT owns_home AND received_living <= 0 AND received_home <= 0 AS apt_01,
           employed AS apt_05,
           birth_on + interval '56 years' > $2::date AND NULL::boolean AS award_01,
           full_time AND insured AND filed_on >= '2020-01-01' AND NULL::boolean AND NULLIF(is_deed_tax_paid, false)
             AND (CASE WHEN filed_on IS NOT NULL THEN coalesce(tier_when_bought, 'none') <> 'A' END) AS buy_01,
           introduced_on >= '2018-01-01' AND months_running >= 6 AND is_first_home AND filed_on >= '2018-05-08' AS buy_03,
           is_firm AND full_time AND three_years AND insured AND graduate AND is_first_home AND NULLIF(is_deed_tax_paid, false)
             AS buy_08,
           NULLIF(tier <> 'none', false) AND tier <> 'F' AND employed AS card_01,
           tier IN ('A', 'B', 'C', 'D', 'E') AS card_06,
           tier <> 'none' AND employed AS card_07,
           from_outside AND mode = 'fullTime' AND one_year AND months_insured >= 3 AND NOT owns_home AND NULL::boolean AS cert_02,
           tier IN ('A', 'B', 'C', 'D', 'E') AND NULL::boolean AS cert_04,
           tier IN ('A', 'B', 'C', 'D', 'E') AND NULL::boolean AS cert_04_fund,
           is_firm AND full_time AND from_outside AND annual_pay_fen > 40000000 AS ent_01,
           NULL::boolean AS ent_03,
           mode = 'flexible' AND one_year AND NULL::boolean AND tier IN ('A', 'B', 'C') AS flex_02,
           origin_code = '510799' AND is_firm AND full_time AND three_years AND insured AND (title = '1' OR graduate)
             AND NULLIF(tier <> 'none', false) AS liv_01,
           started_on >= '2026-01-01' AND full_time AND three_years AND insured AS liv_02,
           CASE WHEN first_month >= '2021-01' THEN NULL::boolean AND is_full_time_education AND employed
                  AND employer_type IN ('privateEnterprise', 'stateEnterprise', 'individualBusiness', 'agriculturalOperator')
                WHEN first_month IS NULL THEN NULL
                WHEN first_month >= '2017-01' THEN NULL::boolean AND is_full_time_education AND employed
                ELSE false END AS liv_03,
           CASE WHEN first_month >= '2023-01' THEN full_time AND employer_type = 'privateEnterprise' AND months_insured >= 12
                  AND (education_code = '11' AND birth_on + interval '46 years' > $2::date
                    OR education_code IN ('14', '21') AND birth_on + interval '36 years' > $2::date)
                WHEN first_month IS NULL THEN NULL
                ELSE false END AS liv_04,
           to_char($2::date, 'MM-DD') BETWEEN '07-01' AND '09-30' AND started_on >= '2021-10-21' AND employed AND NULL::boolean
             AND (education_code = '11' AND birth_on + interval '51 years' > $2::date
               OR education_code = '14' AND birth_on + interval '46 years' > $2::date) AS liv_09,
           is_firm AND full_time AND five_years AND NULL::boolean AS liv_12,
           NULL::boolean AS liv_12_stations,
           is_firm AND left(industry_code, 2) NOT BETWEEN '66' AND '70' AND started_on >= '2022-07-01' AND full_time
             AND is_full_time_education AND education_code IN ('11', '14', '21', '28', '31', '41', '44', '47')
             AND three_years AND months_insured >= 3 AND NULL::boolean AS liv_17,
           NULL::boolean AS loan_02,
           is_honest AS plat_01,
           revenue_fen >= 20000000000 AND NULL::boolean AS proj_01,
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
             ELSE education_code IN ('21', '14') AND is_full_time_education OR skill IN ('technician', 'advanced') END AS rec_01,
           is_honest AS ref_05_agency,
           tier IN ('A', 'B', 'C', 'D', 'E') AND employed AS ref_05_talent,
           is_firm AND NOT (left(industry_code, 2) IN ('66', '67', '68', '07', '25') OR left(industry_code, 3) IN ('631', '442'))
             AND insured AND birth_on + interval '36 years' > started_on AND employed AND mode IN ('fullTime', 'dispatched') AS rent_01,
           (tier IN ('A', 'B', 'C') OR NULL::boolean) AND NOT lives_in_apartment AS rent_03,
           NULL::boolean AS rural_01,
           NULL::boolean AS rural_02,
           from_outside AND tier IN ('A', 'B', 'C', 'D') AS set_01,
           five_years AND employed AND NULL::boolean AS set_04,
           NULL::boolean AND full_time AND five_years AS set_05,
           from_outside AND employed AND (mode = 'fullTime' OR mode = 'flexible' AND NULL::boolean AND tier IN ('A', 'B', 'C', 'D'))
             AND NULLIF(tier <> 'none', false) AS set_09,
           full_time AND is_firm AND insured AS skill_01,
           employer_type IN ('institution', 'civilNonEnterprise') AS skill_01_school
      FROM (
        SELECT talent.origin_code, talent.education_code, talent.degree_code, talent.is_full_time_education, talent.birth_on,
               talent.introduced_on, talent.owns_home_in_county AS owns_home,
               job.mode, job.started_on, job.annual_pay_fen,
               job.talent_id IS NOT NULL AS employed, job.talent_id IS NOT NULL AND job.mode = 'fullTime' AS full_time,
               job.ends_on >= job.contract_from + interval '1 year' AS one_year,
               job.ends_on >= job.contract_from + interval '3 years' AS three_years,
               job.ends_on >= job.contract_from + interval '5 years' AS five_years,
               coalesce(job.is_from_outside, talent.is_from_outside) AS from_outside,
               firm.employer_type IN ('privateEnterprise', 'stateEnterprise') AS is_firm, firm.employer_type, firm.industry_code,
               NOT firm.is_dishonest AS is_honest, tax.revenue_fen,
               insurance.insured, insurance.first_month, insurance.months_insured, insurance.months_running,
               coalesce(standing.tier, 'none') AS tier, bought.tier AS tier_when_bought,
               home.filed_on, home.is_first_home, home.is_deed_tax_paid,
               coalesce(title.digit, '0') AS title, coalesce(skill.code, 'none') AS skill, coalesce(honour.levels, '{}') AS honours,
               coalesce(received.living, 0) AS received_living, coalesce(received.home, 0) AS received_home,
               coalesce(received.lives_in_apartment, false) AS lives_in_apartment,
               talent.education_code IN ('11', '14')
                 OR talent.education_code = '21' AND talent.school_tier IN ('doubleFirstUniversity', 'doubleFirstDiscipline') AS graduate
          FROM talent
          LEFT JOIN (SELECT DISTINCT ON (talent_id) *, contract_to + (contract_to < '9999-12-31')::int AS ends_on FROM employment
                      WHERE county_code = $1 AND started_on <= $2::date AND (ended_on IS NULL OR $2::date <= ended_on)
                      ORDER BY talent_id, (mode = 'fullTime') DESC, started_on DESC, id DESC) AS job ON job.talent_id = talent.id
          LEFT JOIN enterprise AS firm ON firm.county_code = $1 AND firm.id = job.enterprise_id
          LEFT JOIN enterprise_tax_year AS tax ON tax.county_code = $1 AND tax.enterprise_id = firm.id
                                              AND tax.year = date_part('year', $2::date)::int - 1
          LEFT JOIN (SELECT talent_id, to_char(lower(months), 'YYYY-MM') AS first_month, upper(months) > $2::date AS insured,
                            (SELECT sum(date_part('year', age(upper(span), lower(span))) * 12 + date_part('month', age(upper(span), lower(span))))
                               FROM unnest(months) AS span) AS months_insured,
                            coalesce((SELECT date_part('year', age(upper(span), lower(span))) * 12 + date_part('month', age(upper(span), lower(span)))
                               FROM unnest(months) AS span WHERE upper(span) > $2::date), 0) AS months_running
                       FROM (SELECT talent_id, range_agg(daterange(to_date(from_month, 'YYYY-MM'),
                                      (to_date(least(to_month, to_char($2::date, 'YYYY-MM')), 'YYYY-MM') + interval '1 month')::date))
                                      FILTER (WHERE from_month <= to_char($2::date, 'YYYY-MM')) AS months
                               FROM insurance_spell WHERE county_code = $1 GROUP BY talent_id) AS spells
                    ) AS insurance ON insurance.talent_id = talent.id
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
          LEFT JOIN (SELECT talent_id, sum(award.opening_paid_fen + paid.fen) FILTER (WHERE category = 'living') AS living,
                            sum(award.opening_paid_fen + paid.fen) FILTER (WHERE category = 'homePurchase') AS home,
                            bool_or(status = 'active') FILTER (WHERE category = 'apartment') AS lives_in_apartment
                       FROM entitlement AS award
                       LEFT JOIN LATERAL (SELECT coalesce(sum(gross_fen) FILTER (WHERE status = 'paid'), 0) AS fen,
                                                 coalesce(sum(gross_fen) FILTER (WHERE status <> 'cancelled'), 0) > 0 AS is_real FROM payment
                                           WHERE county_code = $1 AND entitlement_id = award.id) AS paid ON true
                      WHERE award.county_code = $1 AND status <> 'reversed' AND granted_on <= $2::date
                        AND (opening_batch_id IS NOT NULL OR paid.is_real)
                      GROUP BY talent_id) AS received ON received.talent_id = talent.id
         WHERE talent.county_code = $1 AND talent.status = 'active'
      ) AS person
    OFFSET 0
  ) AS standing
