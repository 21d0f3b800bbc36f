import Papa from 'papaparse'
import type { Table } from '../../../../src/intake/mapping/table'

const table = (text: string): Table => {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trim(), { delimiter: ',' }).data
  return { header, rows }
}

/** A colleague's spreadsheet: names of authorities, a term with its year, one percentage. */
export const spreadsheet = table(`
Local authority (name),Term,SEN type,Phase,Persistent absence %
Stockport,Autumn 2023/24,EHCP,Primary,27.9
Stockport,Autumn 2023/24,SEN Support,Primary,22.1
Stockport,Autumn 2023/24,No SEN,Primary,12.4
Stockport,Spring 2023/24,EHCP,Secondary,40.1
Trafford,Autumn 2023/24,SEN Support,Secondary,*
Stockport MBC,Spring 2023/24,EHCP,Primary,28.2
`)

/** A column for each year, and text in front. */
export const wideByYear = table(`
Indicator,Area,2021/22,2022/23,2023/24
Persistent absence,E08000007,44.0,39.8,39.9
Attendance,E08000007,84.1,84.9,n/a
Persistent absence,E92000001,37.2,36.9,36.1
`)

/** A column for each group; the year the academic year ends in, without a word of it. */
export const wideByGroup = table(`
LA,Year,EHC plan,SEN support,No SEN
Stockport,2023,17.0,11.2,4.1
Stockport,2024,15.7,10.8,c
Solihull,2023,9.1,7.7,3.3
`)

/** A case-management export: months as dates, counts and their percentage. */
export const caseManagement = table(`
Report month,Plans finalised,Plans finalised within 20 weeks,% within 20 weeks,Team
01/01/2024,41,12,29.3,East
01/02/2024,38,17,44.7,East
01/03/2024,52,31,59.6,East
01/04/2024,47,33,70.2,East
`)

/** SEN types spelt oddly, and codes of the school census. */
export const oddLabels = table(`
la_code,academic_year,SEN_Provision,susp rate
356,202122,S.E.N. Support (K),18.2
356,202122,Education Health & Care Plan,22.0
356,202122,no identified S.E.N.,4.4
356,202223,Not recorded,3.1
356,202223,S.E.N. Support (K),19.5
356,202223,Total,8.8
`)

/** Counts, and nothing made of them. */
export const countsOnly = table(`
Council,Financial year,Number in paid employment,Number of adults
Stockport,2018-19,41,436
Stockport,2019-20,20,434
Trafford,2018-19,[c],310
`)

/** An extract in the form of Explore Education Statistics that no recipe knows. */
export const eesLike = table(`
time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,gender,persistent_absence_rate
202324,Autumn term,National,E92000001,,,Total,24.9
202324,Autumn term,Regional,E92000001,E12000002,,Total,25.3
202324,Autumn term,Local authority,E92000001,E12000002,E08000007,Total,22.0
202324,Autumn term,Local authority,E92000001,E12000002,E08000007,Boys,23.0
202324,Autumn term,School,E92000001,E12000002,E08000007,Total,41.0
202324,Academic year,Local authority,E92000001,E12000002,E08000007,Total,z
`)

/** Shares from 0 to 1 with their counts. */
export const shares = table(`
Authority,Period,Numerator,Denominator,Share
E08000007,Jan-24,12,41,0.293
E08000007,Feb-24,17,38,0.447
E08000007,Mar-24,31,52,0.596
E08000009,Jan-24,40,40,1.000
`)

/** Headers that would do harm if they were anything but text. */
export const hostile = table(`
"""; DROP TABLE observation; --",<script>alert(1)</script>,"period_label(""mapped_1"")",' OR 1=1
E08000007,2023/24,attendance,94.1
E08000007,2022/23,"number_of(""x"")",93.2
E08000007,2021/22,"'; DROP TABLE area; --",92.3
`)

/** Nothing a mapping can use. */
export const telephone = table(`
Name,Telephone
Ann,0161 111
Bob,0161 222
`)
