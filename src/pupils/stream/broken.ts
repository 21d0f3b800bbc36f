import { literal } from '../../engine/port'
import type { Sql } from '../../extracts/recipe'

/** Lines of a part the engine could not cut into cells: `line` counted from 1, `reason`, and `quoted` where a quotation mark is at fault. */
export const brokenSql = (path: string): Sql => `
  SELECT CAST(line AS DOUBLE) AS line, bool_or(kind = 'UNQUOTED VALUE') AS quoted, CASE min(kind)
      WHEN 'MISSING COLUMNS' THEN 'The row has fewer cells than the file has columns.'
      WHEN 'TOO MANY COLUMNS' THEN 'The row has more cells than the file has columns.'
      WHEN 'UNQUOTED VALUE' THEN 'A quotation mark is out of place.'
      WHEN 'INVALID ENCODING' THEN 'A letter is damaged or not written in UTF-8.'
      WHEN 'LINE SIZE OVER MAXIMUM' THEN 'The row is longer than two million letters.'
      ELSE 'The row cannot be cut into cells.' END AS reason
  FROM (SELECT line, CAST(error_type AS VARCHAR) AS kind FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
    WHERE file_path = ${literal(path)})
  GROUP BY line`
