import { levels, phases, polarities, qualities, symbolMeanings, units } from '../../framework/vocabulary'
import { tables } from '../tables'

interface Column {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

/** A table or view as an analyst meets it. */
export interface DocumentedTable {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column[]
}

type Meanings = readonly (readonly [name: string, type: string, meaning: string])[]

const or = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' or $1')

const observation: Record<keyof typeof tables.observation, string> = {
  measure: 'What is counted: the id of a measure, below.',
  cohort: 'Of whom: the id of a group of people, below.',
  phase: `${or(phases)}.`,
  area: 'Code of an area; its name is in area.',
  period:
    '2018/19 is an academic year, 2018/19 autumn a term, 2018-19 a financial year, 2019 a calendar year, January 2019 a month.',
  value: 'The figure, in the unit of its measure. NULL where none was printed: never read it as 0.',
  numerator: 'How many were counted, where the file says so.',
  denominator: 'Out of how many, where the file says so.',
  symbol: `Why there is no value: ${or(symbolMeanings)}.`,
  quality: `${or(qualities)}.`,
  file: 'Number of the file it came from; its name is in the view file. A later file has a higher number.',
  row: 'Row of that file, as a spreadsheet counts: the column names are row 1.',
  column: 'Column of that file.',
  raw: 'The cell as it was printed.',
}

const neighbour: Record<keyof typeof tables.neighbour, string> = {
  area: 'Code of a local authority.',
  neighbour: 'Code of one that is like it.',
  rank: '1 is the closest.',
  closeness: 'How close, in the publisher’s words.',
  file: 'Number of the file it came from.',
  edition: 'Year of the list: of several the latest counts.',
}

const schoolFigure: Record<keyof typeof tables.school_figure, string> = {
  ...observation,
  school: 'LAESTAB number of a school, or the code of the area where the figure is of all its schools.',
  urn: 'Unique reference number, where the file has it.',
  name: 'Name, where the file has it.',
  phase: `${or(phases)}; all where the file does not say it.`,
  area: 'Code of the local authority it lies in.',
  low: 'Lower end of the published 95% interval, where there is one.',
  high: 'Upper end of the published 95% interval, where there is one.',
}

const schoolName: Record<keyof typeof tables.school_name, string> = {
  school: 'LAESTAB number, where the list has it.',
  urn: 'Unique reference number, where the list has it.',
  name: 'Name.',
  area: 'Code of the local authority it lies in.',
  file: 'Number of the list it came from.',
}

const columnsOf = (meanings: Meanings): Column[] =>
  meanings.map(([name, type, meaning]) => ({ name, type, meaning }))

const stored = <Name extends string>(types: Record<Name, string>, meanings: Record<Name, string>): Column[] =>
  Object.entries<string>(types).map(([name, type]) => ({
    name,
    type,
    meaning: Object.entries<string>(meanings).find(([one]) => one === name)?.[1] ?? '',
  }))

const names: Meanings = [
  ['measure', 'VARCHAR', 'Id of the measure.'],
  ['measure_name', 'VARCHAR', 'Its name.'],
  ['unit', 'VARCHAR', `${or(units)}.`],
  ['polarity', 'VARCHAR', `Which way is good: ${or(polarities)}.`],
  ['cohort', 'VARCHAR', 'Id of the group of people.'],
  ['cohort_label', 'VARCHAR', 'Its label.'],
  ['phase', 'VARCHAR', `${or(phases)}.`],
  ['area', 'VARCHAR', 'Code of the area.'],
  ['area_name', 'VARCHAR', 'Its name.'],
  ['level', 'VARCHAR', `${or(levels)}.`],
  ['region_name', 'VARCHAR', 'The region it lies in; NULL for a region and England.'],
]

const sinceSeries: readonly (keyof typeof tables.observation)[] = [
  'period',
  'value',
  'numerator',
  'denominator',
  'symbol',
  'quality',
  'file',
  'row',
  'column',
  'raw',
]

/** What can be asked, the view most questions want first. */
export const documentation: readonly DocumentedTable[] = [
  {
    name: 'figure',
    about:
      'A view: every figure once, as the pages show it, with names. Of several printings the newest counts, except that a later “not available” does not take a figure away. Years the pages add up from three terms are not in it.',
    columns: [
      ...columnsOf(names),
      ...stored(tables.observation, observation).filter(({ name }) =>
        sinceSeries.some((one) => one === name),
      ),
    ],
  },
  {
    name: 'observation',
    about: 'Every printing of every figure of every accepted file.',
    columns: stored(tables.observation, observation),
  },
  {
    name: 'area',
    about:
      'England, its regions and its local authorities. Each stands once, under its present code, as it does in every table.',
    columns: columnsOf([
      ['code', 'VARCHAR', 'Code of the Office for National Statistics.'],
      ['name', 'VARCHAR', 'Name.'],
      ['level', 'VARCHAR', `${or(levels)}.`],
      ['region', 'VARCHAR', 'Code of the region it lies in; empty for a region and England.'],
      ['old_code', 'VARCHAR', 'The three-digit number older files use.'],
    ]),
  },
  {
    name: 'succession',
    about: 'Which local authorities came after one that was split or merged.',
    columns: columnsOf([
      ['area', 'VARCHAR', 'Code of the one that ended.'],
      ['successor', 'VARCHAR', 'Code of one that came after it.'],
    ]),
  },
  {
    name: 'neighbour',
    about: 'Statistical neighbours: the local authorities most like one.',
    columns: stored(tables.neighbour, neighbour),
  },
  {
    name: 'school_figure',
    about:
      'Every printing of every figure of a school; of several one counts as in figure. Of a local file small counts were suppressed, as was chosen when it was added.',
    columns: stored(tables.school_figure, schoolFigure),
  },
  {
    name: 'school_name',
    about: 'Names of schools from dropped lists; of two names the one with the highest file number counts.',
    columns: stored(tables.school_name, schoolName),
  },
  {
    name: 'measure',
    about: 'A view: the framework’s measures.',
    columns: columnsOf([
      ['id', 'VARCHAR', 'As in observation.measure.'],
      ['name', 'VARCHAR', 'Name.'],
      ['unit', 'VARCHAR', `${or(units)}.`],
      ['polarity', 'VARCHAR', `Which way is good: ${or(polarities)}.`],
      ['decimals', 'INTEGER', 'Decimals it is published with.'],
      ['definition', 'VARCHAR', 'What it counts.'],
    ]),
  },
  {
    name: 'cohort',
    about: 'A view: the framework’s groups of people.',
    columns: columnsOf([
      ['id', 'VARCHAR', 'As in observation.cohort.'],
      ['label', 'VARCHAR', 'Label.'],
    ]),
  },
  {
    name: 'file',
    about: 'A view: the accepted files, as the page Data lists them.',
    columns: columnsOf([
      ['number', 'INTEGER', 'As in observation.file.'],
      ['file_name', 'VARCHAR', 'Name of the file.'],
      ['recipe', 'VARCHAR', 'Id of its kind, as on the page Kinds of file.'],
      ['source', 'VARCHAR', 'published: ships with the site; dropped: added by you.'],
    ]),
  },
]
