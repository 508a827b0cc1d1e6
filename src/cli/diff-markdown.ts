/** What `plumbline diff --markdown` says on a pull request: what matters of a change, worst first; nothing when nothing does. */

import { type MessageId, markdownCode, markdownText, message, SEVERITIES } from '../core/index.ts';
import type { DesignDifference, FlowBox } from './diff.ts';
import { addressesOf, exampleOf, serviceOf, worstFirst } from './diff-text.ts';
import { render } from './language.ts';

/** How many boxes a table has: a comment that nobody reads to its end warns nobody. */
const ROWS = 20;

/** The difference as Markdown (GitHub's dialect); empty when no flow, finding or intent differs. Text of the design is escaped. */
export function markdownOf({ findings, intents, flows, more }: DesignDifference): string {
  const parts: string[] = [];
  const section = (title: MessageId, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(say(title), lines.join('\n'));
  };
  section('cli.diff.title-intents', [
    ...intents.broken.map(
      ({ id, says }) =>
        `- ${say('cli.diff.broken', { id: markdownCode(id), text: markdownText(says === null ? '' : render(says)) })}`,
    ),
    ...intents.mended.map(({ id }) => `- ${say('cli.diff.mended', { id: markdownCode(id) })}`),
  ]);
  section('cli.diff.title-opened', table(flows.opened, 'cli.diff.more-opened', more.opened));
  section('cli.diff.title-closed', table(flows.closed, 'cli.diff.more-closed', more.closed));
  const list = (id: MessageId, some: DesignDifference['findings']['new']): string[] =>
    some
      .filter(({ accepted }) => accepted === null)
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map(({ severity, message: text }) => `- ${say(id, { severity, text: markdownText(text) })}`);
  section('cli.diff.title-findings', [
    ...list('cli.diff.finding-new', findings.new),
    ...list('cli.diff.finding-gone', findings.gone),
  ]);
  if (more.uncompared > 0) parts.push(say('cli.diff.uncompared', { count: more.uncompared }));
  return parts.length === 0 ? '' : `${[say('cli.diff.title'), ...parts].join('\n\n')}\n`;
}

function say(...says: Parameters<typeof message>): string {
  return render(message(...says));
}

function table(boxes: readonly FlowBox[], rest: MessageId, more: number): string[] {
  if (boxes.length === 0) return [];
  const rows = worstFirst(boxes)
    .slice(0, ROWS)
    .map((box) => {
      const cells = [serviceOf(box), addressesOf(box.from), addressesOf(box.to), exampleOf(box)].map(markdownCode);
      return `| ${[say(`cli.diff.${box.exposure}`), ...cells].join(' | ')} |`;
    });
  const count = more + Math.max(0, boxes.length - ROWS);
  const left = count > 0 ? ['', say(rest, { count })] : [];
  return [say('cli.diff.head-flows'), '| --- | --- | --- | --- | --- |', ...rows, ...left];
}
