const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t#-].*\r?\n|\r?\n)*?)---[ \t]*(?:\r?\n|$)/;

/** Takes YAML front matter off a file and keeps its line count, so that line numbers stay true. */
export function liftFrontMatter(markdown: string): {
  readonly body: string;
  readonly title: string | null;
  /** What `format:` says. */
  readonly format: string | null;
} {
  const found = FRONT_MATTER.exec(markdown);
  const title = found ? /^title:[ \t]*(["']?)(.+?)\1[ \t]*\r?$/m.exec(found[1] ?? '') : null;
  if (!found || !/^[\w-]+:/m.test(found[1] ?? '')) return { body: markdown, title: null, format: null };
  const blank = found[0].replace(/[^\r\n]/g, '');
  const format = /^format:[ \t]*(\S+)[ \t]*\r?$/m.exec(found[1] ?? '')?.[1] ?? null;
  return { body: blank + markdown.slice(found[0].length), title: title?.[2] ?? null, format };
}
