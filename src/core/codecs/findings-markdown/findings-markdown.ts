/** A check as Markdown, for comments on pull requests and job summaries: a section for each file, a table worst first. */

import { SEVERITIES } from '../../base/finding.ts';
import { message } from '../../base/message.ts';
import type { Region } from '../../document/locate.ts';
import { code, plain, table } from '../markdown-text.ts';
import { type CheckedFile, type Report, type ReportedFinding, regionsOf, silentFailures } from '../report.ts';

/** The report as Markdown (GitHub's dialect). Text from the design is escaped: it cannot become markup, a link or a mention. */
export function writeFindingsMarkdown(report: Report): string {
  const say: Say = (...of) => report.say(message(...of));
  const parts = report.files.map((file) => {
    const head = `## ${code(file.file)}`;
    if ('error' in file) {
      const { pointer, message: text } = file.error;
      return `${head}\n\n${say('report.unread', { text: pointer === '' ? plain(text) : `${code(pointer)}: ${plain(text)}` })}`;
    }
    return [head, ...sectionsOf(file, say)].join('\n\n');
  });
  return `${[say('report.title'), ...parts].join('\n\n')}\n`;
}

type Say = (...of: Parameters<typeof message>) => string;

function sectionsOf(file: CheckedFile, say: Say): string[] {
  const regions = regionsOf(file);
  const open = file.findings.filter(({ accepted }) => accepted === null);
  const accepted = file.findings.filter((finding) => finding.accepted !== null);
  const failed = silentFailures(file);
  const count = (severity: string): number => open.filter((each) => each.severity === severity).length;
  const [errors = 0, warnings = 0, advice = 0] = SEVERITIES.map(count);
  const parts = [say('cli.summary', { errors, warnings, advice, accepted: accepted.length })];
  if (failed.length > 0)
    parts.push(
      failed.map(({ id, says }) => `- ${say('report.intent', { id: code(id), text: plain(says ?? '') })}`).join('\n'),
    );
  if (open.length > 0)
    parts.push(
      table(
        [say('report.severity'), say('report.rule'), say('report.finding'), say('report.place'), say('report.fix')],
        open.map((each) => [
          say('report.severity-of', { severity: each.severity }),
          code(each.rule),
          plain(each.message),
          placeOf(each, regions, say),
          each.fixes.map(({ title, safety }) => plain(say('report.fix-of', { title, safety }))).join('<br>'),
        ]),
      ),
    );
  if (accepted.length > 0)
    parts.push(
      `<details><summary>${say('report.accepted', { count: accepted.length })}</summary>`,
      table(
        [say('report.rule'), say('report.finding'), say('report.place'), say('report.reason')],
        accepted.map((each) => [
          code(each.rule),
          plain(each.message),
          placeOf(each, regions, say),
          plain(each.accepted ?? ''),
        ]),
      ),
      '</details>',
    );
  return parts;
}

function placeOf({ at }: ReportedFinding, regions: ReadonlyMap<string, Region>, say: Say): string {
  return at
    .map(({ pointer }) => {
      const region = regions.get(pointer);
      return region === undefined ? code(pointer) : say('report.line', { pointer: code(pointer), line: region.line });
    })
    .join('<br>');
}
