/** The SHA-256 of some bytes, in hex. Null where the page was not served securely: browsers give no digest there. */
export async function sha256Of(content: BufferSource): Promise<string | null> {
  if (!crypto.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
