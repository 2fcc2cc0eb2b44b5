/** Of the File System Access API, which Chrome and Edge have (https://wicg.github.io/file-system-access/#api-showsavefilepicker). */
type ShowSaveFilePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/**
 * Lets the user name a zip file to write to piece by piece; null where the browser has no such dialog. Rejects with the
 * browser's `AbortError` when the dialog was closed.
 */
export async function fileToWrite(name: string): Promise<FileSystemWritableFileStream | null> {
  if (!('showSaveFilePicker' in window)) return null;
  const pick = window.showSaveFilePicker as ShowSaveFilePicker;
  const options = { suggestedName: name, types: [{ accept: { 'application/zip': ['.zip'] } }] };
  return (await pick.call(window, options)).createWritable();
}
