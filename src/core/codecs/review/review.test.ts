/** The review report: a golden, and that nothing of a design becomes markup. */

import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { message } from '../../base/message.ts';
import { net } from '../../testing/net.ts';
import type { Asked } from '../codec.ts';
import { review } from './review.ts';

const document = net(
  {
    vpc: { v: { name: 'Shop | <b>', cidr: '10.0.0.0/16', note: 'see https://example.com @ops' } },
    subnet: { a: { name: 'Web\n# head', vpc: 'v', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
    'route-table': {
      main: {
        vpc: 'v',
        default: true,
        routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }],
      },
    },
    'vpn-gateway': { g: { vpc: 'v' } },
    'customer-gateway': { c: { idc: 'i' } },
    'vpn-tunnel': {
      t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
    },
    idc: { i: { cidrs: ['192.168.0.0/16'] } },
    'security-group': { open: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }] } },
    cvm: { w: { subnet: 'a', securityGroups: ['open'] } },
  },
  {
    intents: { erp: { name: 'Web reaches ERP', from: 'w', to: 'i', port: 443 } },
    accepted: { 'eip-idle:e': 'later | soon' },
  },
);

const asked: Asked = {
  say: (of) => render(of),
  placed: () => document,
  verdicts: () => ({
    findings: [
      {
        key: 'subnet-full:a',
        rule: 'subnet-full',
        severity: 'warning',
        message: message('review.many-places', { count: 3, limit: 2 }),
        at: [{ id: 'a', pointer: '/resources/subnet/a/cidr' }],
        fixes: [],
      },
    ],
    accepted: [],
    intents: [
      {
        id: 'erp',
        holds: false,
        because: '/resources/security-group/open/outbound',
        says: message('review.holds'),
        example: { from: '10.0.1.2', to: '192.168.0.1', protocol: 'tcp', port: 443, verdict: 'unreachable' },
      },
    ],
  }),
};

const { text } = review.write(document, asked);

describe('the review report', () => {
  test('of a small design is this', async () => {
    await expect(text).toMatchFileSnapshot('golden/small.md');
  });
  test('has a section for each thing that a reviewer asks for, and none for what is not there', () => {
    const heads = [...text.matchAll(/^## (.*)$/gm)].map((head) => head[1]);
    expect(heads).toEqual([
      'What the design is made of',
      'VPCs',
      'Subnets',
      'Routing policies',
      'Tunnels and peerings',
      'Security groups',
      'Findings',
      'Intents',
      'Reachability',
    ]);
  });
  test('no name becomes a heading, a link, a mention, markup or another cell', () => {
    expect(text).not.toMatch(/^# head/m);
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('https://example.com');
    expect(text).toContain('Shop \\| &lt;b&gt;');
  });
  test('every row of a table has as many cells as its head', () => {
    for (const block of text
      .trimEnd()
      .split('\n\n')
      .filter((part) => part.startsWith('|'))) {
      const widths = block
        .split('\n')
        .map((line) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
  test('a matrix that nobody could read is named, not printed', () => {
    const subnet = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`s${n}`, { vpc: 'v', cidr: `10.0.${n}.0/24` }]),
    );
    const many = review.write(net({ vpc: { v: { cidr: '10.0.0.0/16' } }, subnet }), asked).text;
    expect(many).toContain('too large for a report');
  });
});
