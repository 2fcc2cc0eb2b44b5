/** Text for HTML, inside elements and inside quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The bytes as a URL that carries them, so that a page needs no other file. */
export function dataUrl(bytes: ArrayBuffer, mimeType: string): string {
  const piece = 0x8000; // as many arguments as every engine takes
  let binary = '';
  for (let start = 0; start < bytes.byteLength; start += piece) {
    binary += String.fromCharCode(...new Uint8Array(bytes.slice(start, start + piece)));
  }
  return `data:${mimeType.replace(/\s/g, '')};base64,${btoa(binary)}`;
}
