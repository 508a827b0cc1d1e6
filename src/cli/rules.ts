/** `plumbline rules`: the catalogue of rules as text, JSON or Markdown. */

import { documentOfSketch, message, printDocument, RULES, type Rule } from '../core/index.ts';
import type { Command } from './command.ts';
import { render, ruleTextOf, wordOf } from './language.ts';
import { padded, Refusal, styled, type Terminal } from './terminal.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [--json | --markdown]',
  summary: 'cli.rules.summary',
  options: [
    { name: '--json', value: null, help: 'cli.rules.json' },
    { name: '--markdown', value: null, help: 'cli.rules.markdown' },
  ],
  files: 'none',
  run: (given, terminal) => {
    if (given.has('--json') && given.has('--markdown')) {
      throw new Refusal(message('cli.options-apart', { a: '--json', b: '--markdown' }));
    }
    terminal.out(given.has('--json') ? asJson() : given.has('--markdown') ? asMarkdown() : asText(terminal));
    return 0;
  },
};

/** A rule as the catalogue has it. */
function described(rule: Rule) {
  const { summary, why } = ruleTextOf(rule.id);
  const { id, severity, section, source, fix } = rule;
  const example = { triggers: printed(rule, 'triggers'), clean: printed(rule, 'clean') };
  return { id, severity, section, summary, why, source, fix, example };
}

/** An example as the file that it is: it opens, and it is what the tests check. */
function printed(rule: Rule, which: keyof Rule['example']): string {
  return printDocument(documentOfSketch(rule.example[which], `${rule.id}, ${which}`));
}

function asJson(): string {
  const list = RULES.map((rule) => {
    const { example, ...rest } = described(rule);
    return { ...rest, example: { triggers: JSON.parse(example.triggers), clean: JSON.parse(example.clean) } };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}

function asText(terminal: Terminal): string {
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  return RULES.map((rule) => {
    const { summary } = ruleTextOf(rule.id);
    return `${rule.id.padEnd(width)}  ${styled(terminal, 'dim', padded(wordOf('severity', rule.severity), 7))}  ${summary}\n`;
  }).join('');
}

function asMarkdown(): string {
  const parts = [render(message('cli.rules.title')), render(message('cli.rules.lead', { count: RULES.length }))];
  let section = '';
  for (const rule of RULES.toSorted((a, b) => sectionOf(a) - sectionOf(b))) {
    if (rule.section !== section) {
      section = rule.section;
      parts.push(`## ${render(message(`rules.section-${rule.section}`))}`, listOf(rule.section));
    }
    parts.push(...pageOf(rule));
  }
  return `${parts.join('\n\n')}\n`;
}

/** The rules of a section at a glance, each a link to its own heading. */
function listOf(section: Rule['section']): string {
  const rows = RULES.filter((rule) => rule.section === section).map((rule) => {
    const { id, severity, fix } = rule;
    const { summary } = ruleTextOf(id);
    return `| [${id}](#${id}) | ${wordOf('severity', severity)} | ${summary.replaceAll('|', '\\|')} | ${fix === null ? '' : wordOf('safety', fix)} |`;
  });
  return [render(message('cli.rules.head')), '| --- | --- | --- | --- |', ...rows].join('\n');
}

function pageOf(rule: Rule): string[] {
  const { id, severity, section, summary, why, source, fix, example } = described(rule);
  const facts = [
    `**${wordOf('severity', severity)}**`,
    render(message(`rules.section-${section}`)),
    render(message(fix === null ? 'rules.fix-none' : `rules.fix-${fix}`)),
  ];
  const json = (text: string): string => `\`\`\`json\n${text}\`\`\``;
  return [
    `### ${id}`,
    facts.join(' · '),
    render(message('cli.rules.finds', { summary })),
    why,
    ...(source === null ? [] : [render(message('cli.rules.source', { source }))]),
    render(message('rules.triggers')),
    json(example.triggers),
    render(message('rules.clean')),
    json(example.clean),
  ];
}

/** Sections stand in the order in which the registry first names them. */
function sectionOf(rule: Rule): number {
  return RULES.findIndex((each) => each.section === rule.section);
}
