import { literal } from '../../../../engine/port'
import type { Sql } from '../../../recipes/recipe'

export const tooFewCells = 'The row has fewer cells than the file has columns.'
export const tooManyCells = 'The row has more cells than the file has columns.'

/**
 * Rows of a part that the engine could not cut into cells: `line`, counted from 1; `reason`; `torn`, the line once more
 * where a quotation mark is at fault; and `swallowed` where that hides further lines.
 */
export const brokenSql = (path: string): Sql => `
  SELECT line, max(line) FILTER (quoted) AS torn, bool_or(quoted AND lines > 1) AS swallowed, CASE min(kind)
      WHEN 'MISSING COLUMNS' THEN ${literal(tooFewCells)}
      WHEN 'TOO MANY COLUMNS' THEN ${literal(tooManyCells)}
      WHEN 'UNQUOTED VALUE' THEN 'A quotation mark is out of place.'
      WHEN 'INVALID ENCODING' THEN 'A letter is damaged or not written in UTF-8.'
      WHEN 'LINE SIZE OVER MAXIMUM' THEN 'The row is longer than two million letters.'
      ELSE 'The row cannot be cut into cells.' END AS reason
  FROM (
    SELECT CAST(line AS DOUBLE) AS line, CAST(error_type AS VARCHAR) AS kind,
      error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS', 'INVALID ENCODING') AS quoted,
      len(string_split(trim(csv_line, E'\\r\\n'), E'\\n')) AS lines
    FROM reject_errors JOIN reject_scans USING (scan_id, file_id) WHERE file_path = ${literal(path)}
  ) GROUP BY line`
