import { asks } from './asking';

/**
 * A flash card on one line: "question :: answer", "question;; answer", "Name the two proofs::Bulk and final". Null for any other line, such as
 * one about `std::move`: without spaces around it the sign needs several words before and a capital or a digit behind.
 */
export function splitCard(line: string): { readonly question: string; readonly answer: string } | null {
  if (!line.includes('::') && !line.includes(';;')) return null;
  const spaced = /^(\S.*?)(?:\s+::{1,2}\s*|\s*;;{1,2}\s+|(?<=[?？.])\s*(?:::|;;)[:;]?\s*)(\S.*)$/s.exec(line);
  const [, question = '', answer = ''] = spaced ?? [];
  if (spaced)
    return asks(question.trim()) || line.includes(';;')
      ? { question: question.trim(), answer: answer.trim() }
      : null;
  const tight = /^([^:;]*[\s\p{Lo}][^:;]*[\p{L}\p{N})]):{2,3}([\p{Lu}\p{Lo}\p{N}][^:]*)$/su.exec(line);
  return tight ? { question: (tight[1] ?? '').trim(), answer: (tight[2] ?? '').trim() } : null;
}
