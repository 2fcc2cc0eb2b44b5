import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../src/search/search-index';

function indexOf(texts: Readonly<Record<string, string>>) {
  const index = createSearchIndex();
  index.add(Object.entries(texts).map(([id, text]) => ({ id, text, weight: id.startsWith('q') ? 2 : 1 })));
  return { ...index, ids: (sought: string) => index.find(sought).map(({ id }) => id) };
}

describe('a search', () => {
  it('finds the texts that hold all its words, in any order and case', () => {
    const { ids } = indexOf({ a: 'Roll back a bad model', b: 'Roll out a model', c: 'Back to the model' });
    expect(ids('MODEL back roll')).toEqual(['a']);
    expect(ids('model').toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('finds the word that is being typed, a misspelt one, and one without its accents', () => {
    const { ids } = indexOf({ a: 'Kubernetes at the café', b: 'Über die Zeit' });
    expect(ids('kuber')).toEqual(['a']);
    expect(ids('kubernets')).toEqual(['a']);
    expect(ids('cafe')).toEqual(['a']);
    expect(ids('uber zeit')).toEqual(['b']);
  });

  it('tells C++ from C, and a short word from its neighbours', () => {
    const { ids } = indexOf({ a: 'Why C++?', b: 'Why C#?', c: 'cat' });
    expect(ids('c++ ')).toEqual(['a']);
    expect(ids('c# why')).toEqual(['b']);
    expect(ids('car')).toEqual([]);
  });

  it('finds words where none are put apart', () => {
    const { ids } = indexOf({ a: '模型部署需要监控', b: 'モデルの監視' });
    expect(ids('监控')).toEqual(['a']);
    expect(ids('監視')).toEqual(['b']);
  });

  it('puts the weightier of two equal texts first', () => {
    const { ids } = indexOf({ a: 'model drift', q: 'model drift' });
    expect(ids('drift')).toEqual(['q', 'a']);
  });

  it('names the words by which a text was found', () => {
    const { find } = indexOf({ a: 'We deploy, and redeploy deployments' });
    expect(find('deploy')).toEqual([{ id: 'a', words: new Set(['deploy', 'deployments']) }]);
  });

  it('finds nothing by nothing, and no text that was taken out', () => {
    const { ids, remove, add } = indexOf({ a: 'model' });
    expect(ids('')).toEqual([]);
    expect(ids(' ? ')).toEqual([]);
    remove(['a']);
    expect(ids('model')).toEqual([]);
    add([{ id: 'a', text: 'drift', weight: 1 }]);
    expect(ids('drift')).toEqual(['a']);
  });
});
