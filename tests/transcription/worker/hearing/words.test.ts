import { describe, expect, it } from 'vitest';
import { wordsOfTokens } from '../../../../src/transcription/worker/hearing/words';

const pieces = [' We', ' use', ' Kub', 'ernetes', ',', ' too', '.'];
const decode = (ids: readonly number[]) => ids.map((id) => pieces[id]).join('');
const tokens = (...startsS: number[]) => startsS.map((startS, id) => ({ id, startS }));

describe('words of tokens', () => {
  it('begin with a space and take suffixes and punctuation along', () => {
    const words = wordsOfTokens(tokens(0, 0.2, 0.4, 0.7, 1, 1.4, 1.8), 2, decode);
    expect(words.map(({ text }) => text)).toEqual(['We', 'use', 'Kubernetes,', 'too.']);
  });

  it('end where their last spoken token ends, not with the pause behind a comma', () => {
    const words = wordsOfTokens(tokens(0, 0.2, 0.4, 0.7, 1, 1.4, 1.8), 2, decode);
    expect(words[2]).toEqual({ text: 'Kubernetes,', startS: 0.4, endS: 1 });
    expect(words[3]).toEqual({ text: 'too.', startS: 1.4, endS: 1.8 });
  });

  it('are none for no tokens', () => {
    expect(wordsOfTokens([], 1, decode)).toEqual([]);
  });
});
