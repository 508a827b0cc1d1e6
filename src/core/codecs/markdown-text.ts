/** How text, code and tables are written in Markdown so that nothing of a design becomes markup. */

/** A table (GitHub's dialect); cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text without markup: what Markdown, a table or HTML would read is escaped; a mention is broken by an invisible joiner. */
export function plain(text: string): string {
  return text
    .replaceAll(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~!]/g, (character) => `\\${character}`)
    .replaceAll('@', '@\u2060')
    .replaceAll(/(https?):\/\//g, '$1:\u2060//')
    .replaceAll(/\s+/g, ' ');
}

/** Code within a line, whatever it holds; within a table a bar still ends the cell, and is escaped. */
export function code(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')}${pad}${fence}`;
}
