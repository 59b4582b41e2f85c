import pg from 'pg'

const { INT8, TIMESTAMPTZ, DATE } = pg.types.builtins

/** How columns become values: counts are numbers, instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`. */
export const columnTypes = new pg.TypeOverrides()
// Sequences and counts stay far below 2^53.
columnTypes.setTypeParser(INT8, Number)
columnTypes.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString())
columnTypes.setTypeParser(DATE, (text) => text)
