import { spawn } from 'node:child_process';
import { endProgram } from './programs';

/** A screen that nobody sees. */
export interface Screen {
  /** As `DISPLAY` wants it: ":99". */
  readonly display: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a number that is free. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    said?.once('data', (data: Buffer) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, close: () => endProgram(server) };
}
