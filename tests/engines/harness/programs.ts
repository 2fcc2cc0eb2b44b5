import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Ends a program that was started here, and waits until it is gone. */
export async function endProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  await gone;
}

/** Runs a short program to its end and resolves to what it printed. Rejects with what it complained of. */
export function runProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${path} ${args.join(' ')} ended with ${code}: ${complaint}`));
    });
  });
}

/** Asks until the answer is neither null nor false, for `seconds` at most. `what` is named when it never comes. */
export async function until<T>(what: string, ask: () => Promise<T | null | false>, seconds = 30): Promise<T> {
  const end = performance.now() + seconds * 1_000;
  let trouble: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
    } catch (thrown) {
      trouble = thrown; // a page on its way to the next has no answers
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not within ${seconds} s: ${what}`, { cause: trouble });
}

/** A port that nobody uses, and that no browser refuses: those above 10,080 are all open to pages. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
