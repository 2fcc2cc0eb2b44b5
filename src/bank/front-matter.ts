const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n((?:[\w-]+:.*\r?\n|[ \t#-].*\r?\n|\r?\n)*?)---[ \t]*(?:\r?\n|$)/;

/** As Hugo writes it. */
const TOML =
  /^\uFEFF?\+\+\+[ \t]*\r?\n((?:[\w.-]+ *=.*\r?\n|[ \t#[\]"'].*\r?\n|\r?\n)*?)\+\+\+[ \t]*(?:\r?\n|$)/;

/** Takes YAML or TOML front matter off a file and keeps its line count, so that line numbers stay true. */
export function liftFrontMatter(markdown: string): {
  readonly body: string;
  readonly title: string | null;
  /** What `format:` says. */
  readonly format: string | null;
} {
  const toml = TOML.exec(markdown);
  if (toml) {
    const named = /^title *= *(["'])(.+?)\1[ \t]*\r?$/m.exec(toml[1] ?? '');
    return { body: withoutLifted(markdown, toml[0]), title: named?.[2] ?? null, format: null };
  }
  const found = FRONT_MATTER.exec(markdown);
  const title = found ? /^title:[ \t]*(["']?)(.+?)\1[ \t]*\r?$/m.exec(found[1] ?? '') : null;
  if (!found || !/^[\w-]+:/m.test(found[1] ?? '')) return { body: markdown, title: null, format: null };
  const format = /^format:[ \t]*(\S+)[ \t]*\r?$/m.exec(found[1] ?? '')?.[1] ?? null;
  return { body: withoutLifted(markdown, found[0]), title: title?.[2] ?? null, format };
}

function withoutLifted(markdown: string, lifted: string): string {
  return lifted.replace(/[^\r\n]/g, '') + markdown.slice(lifted.length);
}
