/**
 * Many rows as one INSERT in text. A value that is a number or bytes has one spelling in SQL and nothing in it can be
 * taken for SQL; text would need care, and is not taken.
 */
export type Plain = number | Uint8Array | null;

function literal(value: Plain): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return `x'${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}'`;
}

export function insertText(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Plain[])[],
): string {
  const values = rows.map((row) => `(${row.map(literal).join(',')})`);
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values.join(',')}`;
}
