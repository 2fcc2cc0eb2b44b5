import type { BankSource } from '../../bank-worker/protocol';

/** What several files that name no folder are called together. */
const SEVERAL = 'Questions';

/** Files that were chosen or dropped, alone or in a folder; null for none. A folder names its bank. */
export function sourceOfFiles(files: readonly File[]): BankSource | null {
  const [only] = files;
  if (!only) return null;
  if (files.length === 1) return { kind: 'files', name: only.name, files: [{ path: only.name, file: only }] };
  const paths = files.map(pathOf);
  const folders = new Set(paths.map((path) => (path.includes('/') ? path.split('/')[0] : '')));
  const [folder = ''] = folders.size === 1 ? folders : [];
  const start = folder === '' ? 0 : folder.length + 1;
  return {
    kind: 'files',
    name: folder === '' ? SEVERAL : folder,
    files: files.map((file, index) => ({ path: (paths[index] ?? file.name).slice(start), file })),
  };
}

/** From the folder that was chosen (`webkitRelativePath`) or dropped (`path`, which begins with a slash or a dot). */
function pathOf(file: File): string {
  const dropped = 'path' in file && typeof file.path === 'string' ? file.path : file.name;
  return (file.webkitRelativePath || dropped).replace(/^\.?\//, '');
}
