import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bankReport } from '../../scripts/bank/bank-report';
import { readBankFile } from '../../src/bank/formats/read-bank-file';
import { AppError } from '../../src/base/app-error';

const BANKS = join(import.meta.dirname, '../fixtures/banks');
const NAMES = readdirSync(BANKS).filter((name) => !name.endsWith('.expected.json'));

async function understood(name: string): Promise<unknown> {
  try {
    return bankReport(await readBankFile(name, new Uint8Array(readFileSync(join(BANKS, name)))), {
      ways: false,
    });
  } catch (thrown) {
    return thrown instanceof AppError ? { refused: thrown.details.problem } : thrown;
  }
}

describe('a bank as people have it', () => {
  it.each(NAMES)('is understood: %s', async (name) => {
    expect(await understood(name)).toEqual(
      JSON.parse(readFileSync(join(BANKS, `${name}.expected.json`), 'utf8')),
    );
  });

  it('comes in many shapes', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(25);
  });
});
