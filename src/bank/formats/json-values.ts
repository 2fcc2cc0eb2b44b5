export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Never what an object inherits. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Lists become bullets; objects tell their first text. */
export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map(stringOf).filter((one) => one !== '');
    return texts.length > 1 ? texts.map((one) => `- ${one}`).join('\n') : (texts[0] ?? '');
  }
  return isObject(value)
    ? stringOf(own(value, 'text') ?? own(value, 'value') ?? own(value, 'content') ?? own(value, 'en'))
    : '';
}
