import type { Bank } from '../../bank/bank';

/** The bank in text or a file of any format. Reader and SQLite are loaded with the first one. Rejects with `bank-unreadable`. */
export async function bankOfFile(name: string, content: string | Uint8Array): Promise<Bank> {
  const [{ readBankFile }, { sqlWasmUrl }] = await Promise.all([
    import('../../bank/formats/read-bank-file'),
    import('./sql-wasm-url'),
  ]);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return (await readBankFile(name, bytes, { sqlWasm: sqlWasmUrl })).bank;
}
