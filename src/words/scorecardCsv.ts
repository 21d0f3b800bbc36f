import type { Assessment } from '../assessment/assessment'
import { type CsvColumns, csvOf } from '../format/csvText'
import { assessmentCommentary, commentaryText } from './commentary/commentary'
import { scorecardColumns } from './scorecardColumns'

const ofTable: readonly CsvColumns<Assessment>[] = Object.values(scorecardColumns).map(({ csv }) => csv)

const columns: CsvColumns<Assessment> = {
  ...Object.fromEntries(ofTable.flatMap((csv) => Object.entries(csv))),
  verdict: (assessment) => commentaryText(assessmentCommentary(assessment)),
}

/** The scorecard as `scorecard.csv`: the columns of the table, then every verdict in words. */
export const scorecardCsv = (assessments: readonly Assessment[]) => csvOf(columns, assessments)
