import { describe, expect, it } from 'vitest';
import { recordingFormat } from '../../src/recorder/recording-format';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';
const CHROME_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:149.0) Gecko/20100101 Firefox/149.0';

const everything = () => true;
const only = (type: string) => (mimeType: string) => mimeType.startsWith(type);

describe('the recording format', () => {
  it.each([CHROME, FIREFOX])('is WebM with Opus outside WebKit: %s', (userAgent) => {
    expect(recordingFormat(everything, userAgent)).toBe('audio/webm;codecs=opus');
  });

  it.each([SAFARI, CHROME_ON_IPHONE])('is MP4 on WebKit, even when it claims WebM: %s', (userAgent) => {
    expect(recordingFormat(everything, userAgent)).toBe('audio/mp4');
  });

  it('is what the browser can do', () => {
    expect(recordingFormat(only('audio/ogg'), FIREFOX)).toBe('audio/ogg;codecs=opus');
    expect(recordingFormat(only('audio/webm'), SAFARI)).toBe('audio/webm;codecs=opus');
  });

  it('is left to a browser that knows none of ours', () => {
    expect(recordingFormat(() => false, CHROME)).toBeNull();
  });
});
