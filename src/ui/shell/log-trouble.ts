import type { AppError } from '../../base/app-error';

const logged = new WeakSet<AppError>();

/** Whether nobody foresaw it: such trouble can be copied for whoever may mend it. */
export function isUnforeseen({ code }: AppError): boolean {
  return code === 'unexpected';
}

/** The single place where unforeseen trouble ends. Whoever shows it calls this; it is written to the console once. */
export function logTrouble(error: AppError): void {
  if (!isUnforeseen(error) || logged.has(error)) return;
  logged.add(error);
  console.error(error);
}
