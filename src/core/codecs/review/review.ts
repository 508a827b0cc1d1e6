/** The review report: one Markdown file that says what a design is, what its checks found, and what can be reached, for people who decide about it. */

import type { MessageId } from '../../base/catalogue/index.ts';
import { entry } from '../../base/entry.ts';
import { SEVERITIES } from '../../base/finding.ts';
import { isJsonObject, type Json } from '../../base/json.ts';
import { type Message, message } from '../../base/message.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Document, Intent } from '../../document/document.ts';
import { lowerDocument } from '../../document/lower.ts';
import { KIND_IDS, type KindId, type ResourceOf } from '../../kinds/index.ts';
import { matrix } from '../../proofs/matrix.ts';
import type { Asked, Codec } from '../codec.ts';
import { code, plain, table } from '../markdown-text.ts';

/** A matrix of more places than this is not printed: nobody reads it on paper. */
const PLACES_LIMIT = 40;

type Say = (id: MessageId, values?: Message['values']) => string;

export const review = {
  id: 'markdown',
  label: 'codec.review',
  extension: '.md',
  mediaType: 'text/markdown',
  write: (document: Document, asked: Asked) => ({ text: report(document, asked) }),
  leavesOut: () => [message('review.picture-apart')],
} satisfies Codec;

function report(document: Document, asked: Asked): string {
  const say: Say = (id, values = {}) => asked.say(message(id, values));
  const { findings, accepted, intents } = asked.verdicts();
  const counts = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  const [errors = 0, warnings = 0, advice = 0] = counts;
  const parts: (string | null)[] = [
    `# ${plain(document.name)}`,
    document.description === '' ? null : plain(document.description),
    say('cli.summary', { errors, warnings, advice, accepted: accepted.length }),
    `![${say('review.picture')}](topology.svg)`,
    section(say('review.contents'), [say('review.kind'), say('review.count')], contents(document, say)),
    ...notes(document, say),
    ...resources(document, say),
    section(
      say('review.findings'),
      [say('report.severity'), say('report.rule'), say('report.finding'), say('report.place'), say('report.fix')],
      findings.map((finding) => [
        say('report.severity-of', { severity: finding.severity }),
        code(finding.rule),
        plain(asked.say(finding.message)),
        finding.at.map((place) => code(place.pointer)).join('<br>'),
        plain(finding.fixes[0] === undefined ? '' : asked.say(finding.fixes[0].title)),
      ]),
      say('review.no-findings'),
    ),
    accepted.length === 0
      ? null
      : section(
          say('review.accepted'),
          [say('report.rule'), say('report.finding'), say('report.reason')],
          accepted.map((finding) => [
            code(finding.rule),
            plain(asked.say(finding.message)),
            plain(entry(document.accepted, finding.key) ?? ''),
          ]),
        ),
    section(
      say('review.intents'),
      [say('review.intent'), say('review.expected'), say('review.verdict'), say('review.example')],
      intents.map((each) => {
        const intent = entry(document.intents, each.id);
        return [
          plain(intent?.name ?? each.id),
          intent === undefined ? '' : plain(expectation(intent, say)),
          plain(
            each.holds === true
              ? say('review.holds')
              : say('review.fails', { says: each.says === null ? '' : asked.say(each.says) }),
          ) + (each.because === null ? '' : `<br>${code(each.because)}`),
          plain(flow(each.example)),
        ];
      }),
      say('review.no-intents'),
    ),
    ...reachability(document, say),
  ];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}

/** A section with its table; one without rows is left out, or has a sentence in its place. */
function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none?: string,
): string | null {
  if (rows.length === 0) return none === undefined ? null : `## ${title}\n\n${none}`;
  return `## ${title}\n\n${table(head, rows)}`;
}

function contents(document: Document, say: Say): string[][] {
  return KIND_IDS.flatMap((kind) => {
    const count = Object.keys(document.resources[kind]).length;
    return count === 0 ? [] : [[say(`kind.${kind}`), String(count)]];
  });
}

function notes(document: Document, say: Say): (string | null)[] {
  const lines = sortedKeys(document.notes).map((id) => `- ${plain(entry(document.notes, id)?.text ?? '')}`);
  return lines.length === 0 ? [] : [`## ${say('review.notes')}\n\n${lines.join('\n')}`];
}

/** The tables of what the design is made of. */
function resources(document: Document, say: Say): (string | null)[] {
  const each = <K extends KindId>(kind: K, row: (value: ResourceOf<K>, id: string) => string[][]): string[][] =>
    sortedKeys(document.resources[kind]).flatMap((id) => {
      const value = entry<ResourceOf<K>>(document.resources[kind], id);
      return value === undefined ? [] : row(value, id);
    });
  const named = (value: { readonly name: string; readonly note: string }, id: string): string =>
    `${plain(value.name)}<br>${code(id)}${value.note === '' ? '' : `<br>${plain(value.note)}`}`;
  const id = (text: string | null): string => (text === null || text === '' ? '—' : code(text));
  const ids = (texts: readonly (string | null)[]): string => (texts.length === 0 ? '—' : texts.map(id).join('<br>'));
  const enabled = (on: boolean): string => (on ? say('review.on') : say('review.off'));
  const columns = (...words: readonly MessageId[]): string[] => words.map((word) => say(word));
  type Rule = ResourceOf<'network-acl'>['inbound'][number] & { readonly securityGroup?: string | null };
  const rules = (
    value: { readonly inbound: readonly Rule[]; readonly outbound: readonly Rule[] },
    of: string,
  ): string[][] =>
    (['inbound', 'outbound'] as const).flatMap((direction) =>
      value[direction].map((rule, index) => [
        of,
        say(`review.${direction}`),
        String(index + 1),
        say(`review.${rule.action}`),
        plain(`${rule.protocol} ${rule.ports}`),
        id(rule.cidr ?? rule.securityGroup ?? null),
        plain(rule.note),
      ]),
    );
  const ruleColumns = columns(
    'review.name',
    'review.direction',
    'review.order',
    'review.action',
    'review.service',
    'review.peer',
    'review.note',
  );
  return [
    section(
      say('review.vpcs'),
      columns('review.name', 'review.region', 'review.blocks'),
      each('vpc', (vpc, of) => [[named(vpc, of), plain(vpc.region), ids([vpc.cidr, ...vpc.secondaryCidrs])]]),
    ),
    section(
      say('review.subnets'),
      columns('review.name', 'kind.vpc', 'review.block', 'review.zone', 'kind.route-table', 'kind.network-acl'),
      each('subnet', (subnet, of) => [
        [
          named(subnet, of),
          id(subnet.vpc),
          id(subnet.cidr),
          plain(subnet.zone ?? '—'),
          subnet.routeTable === null ? say('review.default-table') : id(subnet.routeTable),
          id(subnet.networkAcl),
        ],
      ]),
    ),
    section(
      say('review.policies'),
      columns('kind.route-table', 'review.destination', 'review.next-hop', 'review.state', 'review.note'),
      each('route-table', (routes, of) =>
        routes.routes.map((route) => [
          named(routes, of),
          id(route.destination),
          route.nextHop === null ? say(`kind.${route.nextHopType}`) : id(route.nextHop),
          enabled(route.enabled),
          plain(route.note),
        ]),
      ),
    ),
    section(
      say('review.tunnels'),
      columns('review.name', 'review.between', 'review.ranges', 'review.proposal', 'review.state'),
      [
        ...each('vpn-tunnel', (tunnel, of) => [
          [
            named(tunnel, of),
            ids([tunnel.vpnGateway, tunnel.customerGateway]),
            tunnel.mode === 'route'
              ? say('review.by-routes')
              : tunnel.spd.map((rule) => `${id(rule.local)} ↔ ${rule.remotes.map(id).join(', ')}`).join('<br>'),
            plain(
              `${tunnel.ike.version} ${tunnel.ike.encryption} ${tunnel.ike.integrity} ${tunnel.ike.dhGroup}; ${tunnel.ipsec.encryption} ${tunnel.ipsec.integrity} ${tunnel.ipsec.pfsGroup ?? '—'}`,
            ),
            enabled(tunnel.enabled),
          ],
        ]),
        ...each('direct-connect-tunnel', (line, of) => [
          [named(line, of), ids([line.directConnectGateway, line.idc]), ids(line.cidrs), '—', enabled(line.enabled)],
        ]),
        ...each('peering-connection', (peering, of) => [
          [named(peering, of), ids([peering.vpc, peering.peerVpc]), '—', '—', enabled(true)],
        ]),
      ],
    ),
    section(
      say('review.groups'),
      ruleColumns,
      each('security-group', (group, of) => rules(group, named(group, of))),
    ),
    section(
      say('review.acls'),
      ruleColumns,
      each('network-acl', (acl, of) => rules(acl, named(acl, of))),
    ),
  ];
}

function expectation(intent: Intent, say: Say): string {
  const port = intent.port === undefined ? '' : ` ${intent.port}`;
  const values = { from: intent.from ?? '—', to: intent.to ?? '—', service: `${intent.protocol}${port}` };
  return say(intent.expect === 'reachable' ? 'review.expect-reachable' : 'review.expect-unreachable', values);
}

/** A flow as one line, or nothing. */
function flow(example: Json): string {
  if (!isJsonObject(example)) return '';
  const { from, to, protocol, port, verdict } = example;
  return `${String(from)} → ${String(to)} ${String(protocol)}${port === undefined ? '' : ` ${String(port)}`}: ${String(verdict)}`;
}

function reachability(document: Document, say: Say): string[] {
  const { places, verdicts } = matrix(document, lowerDocument(document), null);
  const title = `## ${say('review.reachability')}`;
  if (places.length < 2) return [];
  if (places.length > PLACES_LIMIT) {
    return [`${title}\n\n${say('review.many-places', { count: places.length, limit: PLACES_LIMIT })}`];
  }
  const head = [say('review.from-to'), ...places.map(code)];
  const rows = verdicts.map((row, at) => [code(places[at] ?? ''), ...row.map((cell) => say(`review.cell-${cell}`))]);
  return [`${title}\n\n${say('review.reachability-says')}\n\n${table(head, rows)}`];
}
