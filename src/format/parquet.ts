import { parquetWriteBuffer } from 'hyparquet-writer';

/** What a Parquet file is made of: as a table of a dump has it. */
export interface ParquetTable {
  readonly columns: readonly { readonly name: string; readonly type: 'TEXT' | 'INTEGER' }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A Parquet file: texts as UTF-8, numbers as 64-bit integers, every column may be null. The same table gives the same bytes. */
export function parquetBytes({ columns, rows }: ParquetTable): Uint8Array {
  const columnData = columns.map(({ name, type }, at) => {
    const values = rows.map((row) => row[at] ?? null);
    if (type === 'TEXT') return { name, type: 'STRING' as const, nullable: true, data: values };
    const data = values.map((value) => (value === null ? null : BigInt(value)));
    return { name, type: 'INT64' as const, nullable: true, data };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
