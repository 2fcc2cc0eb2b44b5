import { spawn } from 'node:child_process';

/** Runs a program of `node_modules/.bin` with its output going straight through; resolves with the exit code. */
export function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32', // npx is a batch file there
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
