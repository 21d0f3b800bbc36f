import { literal } from '../../engine/port'
import type { Sql } from './sql'

/** Forgets the broken lines of one file; another may be under way. */
export const forgetBrokenSql = (path: string): Sql => `DELETE FROM reject_errors USING reject_scans s
  WHERE reject_errors.scan_id = s.scan_id AND reject_errors.file_id = s.file_id AND s.file_path = ${literal(path)}`

/**
 * Rows the engine could not cut into the file's columns: `line` as a spreadsheet counts, `reason`, `swallowed` further
 * lines. Like a spreadsheet, the engine counts a row with line breaks in it once.
 */
export const brokenSql = ({ path, firstRow }: { readonly path: string; readonly firstRow: number }): Sql => `
  SELECT line + ${firstRow - 1} AS line, min(swallowed) AS swallowed, CASE min(error_type)
      WHEN 'MISSING COLUMNS' THEN 'Has ' || min(found) || ' of ' || min(expected) || ' cells: ' || any_value(start)
      WHEN 'TOO MANY COLUMNS' THEN 'Has ' || max(found) || ' cells instead of ' || min(expected) || ': ' || any_value(start)
      WHEN 'UNQUOTED VALUE' THEN 'A quotation mark is out of place: ' || any_value(start)
      WHEN 'INVALID ENCODING' THEN 'A letter is damaged or cut off: ' || any_value(start)
      WHEN 'LINE SIZE OVER MAXIMUM' THEN 'The row is longer than two million letters: ' || any_value(start)
      ELSE min(error_message) END AS reason
  FROM (
    SELECT CAST(line AS INTEGER) AS line, CAST(error_type AS VARCHAR) AS error_type, error_message,
      '“' || left(trim(csv_line, E'\\r\\n'), 80) || '”' AS start,
      error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')
        AND contains(trim(csv_line, E'\\r\\n'), E'\\n') AS swallowed,
      TRY_CAST(regexp_extract(error_message, 'Columns: (\\d+)', 1) AS INTEGER) AS expected,
      TRY_CAST(regexp_extract(error_message, 'Found: (\\d+)', 1) AS INTEGER) AS found
    FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
    WHERE file_path = ${literal(path)}
  ) GROUP BY line`
