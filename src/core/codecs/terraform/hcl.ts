/** Writes HCL as `terraform fmt` leaves it: what a block holds as data in, text out. */

/** An expression that is written as it stands: a reference or a variable. */
export interface Expression {
  readonly hcl: string;
}

/** A map; its keys are written quoted. */
export interface HclMap {
  readonly pairs: Readonly<Record<string, string>>;
}

/** A list with a comment of one line before some of its elements. */
export interface Noted {
  readonly noted: readonly { readonly value: string; readonly note: string }[];
}

/** The value of an argument. */
export type Value = string | number | boolean | Expression | HclMap | Noted | readonly (string | Expression)[];

/** An argument; one that is undefined is not written. */
export type Argument = readonly [name: string, value: Value | undefined];

/** A block. `comment` stands above it, one line for each element; where the type is empty the comment is all. */
export interface Block {
  readonly comment?: readonly string[];
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: readonly Argument[];
  readonly blocks?: readonly Block[];
}

/** Blocks as a file: a blank line between them, a newline at the end. */
export function writeBlocks(blocks: readonly Block[]): string {
  return `${blocks.map((block) => writeBlock(block, '')).join('\n\n')}\n`;
}

/** A text within quotes; nothing in it is a template, ends the quotes or the line. */
function quoted(text: string): string {
  const inner = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll(/([$%])\{/g, '$1$1{');
  return `"${inner}"`;
}

/** A line of a comment: what would end it becomes a space. */
export function commentLine(text: string): string {
  return `# ${text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`.trimEnd();
}

function writeBlock(block: Block, indent: string): string {
  const inner = `${indent}  `;
  const lines = (block.comment ?? []).map((each) => indent + commentLine(each));
  if (block.type === '') return lines.join('\n');
  const labels = block.labels.map((label) => ` ${quoted(label)}`).join('');
  const body = [
    ...writeArguments(block.body, inner),
    ...(block.blocks ?? []).map((each) => writeBlock(each, inner)),
  ].join('\n\n');
  lines.push(
    body === '' ? `${indent}${block.type}${labels} {}` : `${indent}${block.type}${labels} {\n${body}\n${indent}}`,
  );
  return lines.join('\n');
}

/** Arguments in groups: lines that follow one another have their signs below each other; a value of several lines stands by itself. */
function writeArguments(all: readonly Argument[], indent: string): string[] {
  const groups: string[] = [];
  let run: [string, string][] = [];
  const close = (): void => {
    const width = Math.max(0, ...run.map(([name]) => name.length));
    if (run.length > 0) groups.push(run.map(([name, text]) => `${indent}${name.padEnd(width)} = ${text}`).join('\n'));
    run = [];
  };
  for (const [name, value] of all) {
    if (value === undefined) continue;
    const text = writeValue(value, indent);
    if (!text.includes('\n')) run.push([name, text]);
    else {
      close();
      groups.push(`${indent}${name} = ${text}`);
    }
  }
  close();
  return groups;
}

function writeValue(value: Value, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if ('hcl' in value) return value.hcl;
  if ('pairs' in value) {
    const keys = Object.keys(value.pairs).map(quoted);
    const width = Math.max(0, ...keys.map((key) => [...key].length));
    const lines = Object.entries(value.pairs).map(
      ([key, text]) => `${indent}  ${quoted(key)}${' '.repeat(width - [...quoted(key)].length)} = ${quoted(text)}\n`,
    );
    return `{\n${lines.join('')}${indent}}`;
  }
  if ('noted' in value) {
    if (value.noted.length === 0) return '[]';
    const lines = value.noted.map(
      (each) =>
        `${each.note === '' ? '' : `${indent}  ${commentLine(each.note)}\n`}${indent}  ${quoted(each.value)},\n`,
    );
    return `[\n${lines.join('')}${indent}]`;
  }
  return `[${value.map((each) => (typeof each === 'string' ? quoted(each) : each.hcl)).join(', ')}]`;
}
