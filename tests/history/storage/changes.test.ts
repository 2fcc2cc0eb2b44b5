import { expect, it } from 'vitest';
import { openChanges } from '../../../src/history/storage/changes';

it('tells its own tab of a change, and nobody once it is closed, though a write may end only then', () => {
  const changes = openChanges('changes-test');
  const heard: string[] = [];
  changes.subscribe((subject) => heard.push(subject));
  changes.announce('plans');
  changes.close();
  expect(() => changes.announce('plans')).not.toThrow();
  expect(heard).toEqual(['plans']);
});
