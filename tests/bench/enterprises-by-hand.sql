-- The same for what enterprises apply for, over the enterprises. What is asked of a person is not known of an enterprise.
SELECT count(*) FILTER (WHERE ent_01)::int, count(*) FILTER (WHERE ent_01 IS NULL)::int,
       count(*) FILTER (WHERE ent_03)::int, count(*) FILTER (WHERE ent_03 IS NULL)::int,
       count(*) FILTER (WHERE liv_12_stations)::int, count(*) FILTER (WHERE liv_12_stations IS NULL)::int,
       count(*) FILTER (WHERE loan_02)::int, count(*) FILTER (WHERE loan_02 IS NULL)::int,
       count(*) FILTER (WHERE plat_01)::int, count(*) FILTER (WHERE plat_01 IS NULL)::int,
       count(*) FILTER (WHERE proj_01)::int, count(*) FILTER (WHERE proj_01 IS NULL)::int,
       count(*) FILTER (WHERE ref_05_agency)::int, count(*) FILTER (WHERE ref_05_agency IS NULL)::int,
       count(*) FILTER (WHERE skill_01_school)::int, count(*) FILTER (WHERE skill_01_school IS NULL)::int
  FROM (
    SELECT employer_type IN ('privateEnterprise', 'stateEnterprise') AND NULL::boolean AS ent_01,
           NULL::boolean AS ent_03,
           NULL::boolean AS liv_12_stations,
           NULL::boolean AS loan_02,
           NOT is_dishonest AS plat_01,
           revenue_fen >= 20000000000 AND NULL::boolean AS proj_01,
           NOT is_dishonest AS ref_05_agency,
           employer_type IN ('institution', 'civilNonEnterprise') AS skill_01_school
      FROM enterprise
      LEFT JOIN enterprise_tax_year AS tax ON tax.county_code = $1 AND tax.enterprise_id = enterprise.id
                                          AND tax.year = date_part('year', $2::date)::int - 1
     WHERE enterprise.county_code = $1 AND enterprise.status = 'active'
  ) AS standing
