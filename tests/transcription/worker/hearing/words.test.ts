import { describe, expect, it } from 'vitest';
import { wordsOfTokens } from '../../../../src/transcription/worker/hearing/words';

const pieces = [' We', ' use', ' Kub', 'ernetes', ',', ' too', '.'];
/** Of the tokens. */
const SURE = [1, 0.9, 0.5, 0.32, 0.01, 1, 0.01];
const decode = (ids: readonly number[]) => ids.map((id) => pieces[id]).join('');
const tokens = (...startsS: number[]) =>
  startsS.map((startS, id) => ({ id, startS, logProbability: Math.log(SURE[id] ?? 1) }));

describe('words of tokens', () => {
  it('begin with a space and take suffixes and punctuation along', () => {
    const words = wordsOfTokens(tokens(0, 0.2, 0.4, 0.7, 1, 1.4, 1.8), 2, decode);
    expect(words.map(({ text }) => text)).toEqual(['We', 'use', 'Kubernetes,', 'too.']);
  });

  it('end where their last spoken token ends, not with the pause behind a comma', () => {
    const words = wordsOfTokens(tokens(0, 0.2, 0.4, 0.7, 1, 1.4, 1.8), 2, decode);
    expect(words[2]).toMatchObject({ text: 'Kubernetes,', startS: 0.4, endS: 1 });
    expect(words[3]).toMatchObject({ text: 'too.', startS: 1.4, endS: 1.8 });
  });

  it('are as sure as their tokens are together, punctuation aside', () => {
    const words = wordsOfTokens(tokens(0, 0.2, 0.4, 0.7, 1, 1.4, 1.8), 2, decode);
    expect(words.map(({ confidence }) => confidence)).toEqual([1, 0.9, 0.4, 1]);
  });

  it('are no dots or dashes that stand alone', () => {
    const broken = [' So', ' I', ' ...', ' well', ' -', ' "', 'R', '&', 'D'];
    const spoken = broken.map((_, id) => ({ id, startS: id / 5, logProbability: 0 }));
    const words = wordsOfTokens(spoken, 2, (ids) => ids.map((id) => broken[id]).join(''));
    expect(words.map(({ text }) => text)).toEqual(['So', 'I', 'well', '"R&D']);
  });

  it('are none for no tokens', () => {
    expect(wordsOfTokens([], 1, decode)).toEqual([]);
  });
});
