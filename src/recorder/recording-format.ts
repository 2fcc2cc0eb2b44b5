const CANDIDATES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;

/**
 * The container to record into, or null to leave it to the browser. WebKit gets MP4 first: it claims WebM since
 * Safari 18.4 but plays its own files badly.
 */
export function recordingFormat(
  isSupported: (mimeType: string) => boolean,
  userAgent: string,
): string | null {
  const candidates = isWebKit(userAgent) ? ['audio/mp4', ...CANDIDATES] : CANDIDATES;
  return candidates.find(isSupported) ?? null;
}

/** Every browser on iOS is WebKit; Chromium alone carries its name too. */
function isWebKit(userAgent: string): boolean {
  return /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Edg/.test(userAgent);
}
