import { spawn } from 'node:child_process';

/** Runs a program of `node_modules/.bin` with its output going straight through; resolves with the exit code. */
export function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(program, args, 'inherit');
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The same for a program that runs beside others: what it says comes with its end, in one piece. */
export function runQuietly(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnProgram(program, args, 'pipe');
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function spawnProgram(program: string, args: readonly string[], output: 'inherit' | 'pipe') {
  return spawn('npx', ['--no-install', program, ...args], {
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32', // npx is a batch file there
  });
}
