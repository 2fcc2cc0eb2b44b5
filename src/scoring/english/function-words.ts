import { isHesitation } from '../../base/hesitation';

/** English words that carry grammar rather than content; they neither count for nor against a term. */
const FUNCTION_WORDS =
  'a an the this that these those of to for from in on at by with into onto over under about as and or but so if then than because while ' +
  'is am are was were be been being do does did doing done have has had having will would shall should can could may might must ' +
  'i me my mine we us our ours you your yours he him his she her it its they them their there here what which who whom whose when where why how ' +
  'not no nor just also very really quite too only some any all each every both more most much many such own same other another ' +
  'up down out off again ever per via etc versus vs through throughout across around along within among against toward towards until unless upon beyond beside besides unlike despite without during between before after above below';

/** What speakers say while they think, besides sounds; left out of windows and never part of a term. */
const FILLERS = 'oh well okay ok yeah yes right basically actually literally honestly like';

const functionWords: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(' '));
const fillers: ReadonlySet<string> = new Set(FILLERS.split(' '));

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

export function isFillerWord(word: string): boolean {
  return isHesitation(word) || fillers.has(word);
}
