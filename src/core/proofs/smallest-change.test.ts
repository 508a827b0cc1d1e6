/** The smallest change: what is offered for each way in which an intent fails, and that everything offered holds and breaks nothing. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import type { Fix } from '../base/fix.ts';
import type { Json } from '../base/json.ts';
import { apply } from '../document/apply.ts';
import type { Document, Intent } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net, over, read, type Sketch } from '../testing/net.ts';
import { randomDesign } from '../testing/random-design.ts';
import { randomFlows } from '../testing/random-flows.ts';
import { type Proof, prove } from './intents.ts';
import { type SmallestChanges, smallestChange } from './smallest-change.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;

type Table = Readonly<Record<string, { readonly [key: string]: Json }>>;

function search(
  document: Document,
  id: string,
  check: (fix: Fix) => Fix | null = (fix) => fix,
): SmallestChanges | null {
  const run = smallestChange(document, id, check);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

function standing(document: Document): ReadonlyMap<string, Proof['holds']> {
  return new Map(prove(document, lowerDocument(document)).proofs.map(({ id, holds }) => [id, holds]));
}

/** What a search offers, as sentences; every offer is carried out and proved. */
function offered(document: Document, id = 'i'): string[] {
  const before = standing(document);
  expect(before.get(id)).toBe(false);
  const found = search(document, id);
  expect(found?.complete).toBe(true);
  for (const { fix, mends } of found?.offers ?? []) {
    const after = standing(apply(document, fix.edits).document);
    expect(after.get(id)).toBe(true);
    expect(mends).toContain(id);
    for (const [other, holds] of before) if (holds === true) expect([other, after.get(other)]).toEqual([other, true]);
  }
  return (found?.offers ?? []).map(({ steps }) => steps.map((step) => render(step)).join(' + '));
}

function design(sketch: Sketch, intent: { readonly [key: string]: Json }, others: Table = {}): Document {
  return net(sketch, { intents: { i: { protocol: 'tcp', port: 443, ...intent }, ...others } });
}

const open = {
  inbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
  outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
};
const vpc: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
};

describe('filters', () => {
  test('a group without a rule gets one for exactly the peer and the port', () => {
    const document = design(over(vpc, { 'security-group': { g: { inbound: [] } } }), { from: 'a', to: 'web' });
    expect(offered(document)).toEqual(['Allow tcp 443 from 10.0.1.0/24 into g']);
  });

  test('a rule that denies is gone before, or goes; the first opens less', () => {
    const deny = { action: 'deny', protocol: 'tcp', cidr: '10.0.0.0/16' };
    const group = { inbound: [deny, ...open.inbound], outbound: open.outbound };
    const document = design(over(vpc, { 'security-group': { g: group } }), { from: 'a', to: 'web' });
    expect(offered(document)).toEqual(['Allow tcp 443 from 10.0.1.0/24 into g', 'Remove inbound rule 1 of g']);
  });

  test('what another intent must not have is not offered', () => {
    const deny = { action: 'deny', protocol: 'tcp', cidr: '10.0.0.0/16' };
    const group = { inbound: [deny, ...open.inbound], outbound: open.outbound };
    const apart = { from: 'a', to: 'web', protocol: 'tcp', port: 22, expect: 'unreachable' };
    const document = design(over(vpc, { 'security-group': { g: group } }), { from: 'a', to: 'web' }, { apart });
    expect(offered(document)).toEqual(['Allow tcp 443 from 10.0.1.0/24 into g']);
  });

  test('an ACL without a way back gets it', () => {
    const acl = { vpc: 'v', inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] };
    const sketch = over(vpc, {
      subnet: { b: { networkAcl: 'n' } },
      'network-acl': { n: acl },
      'security-group': { g: open },
    });
    expect(offered(design(sketch, { from: 'a', to: 'web' }))).toEqual([
      'Allow tcp 1024-65535 to 10.0.1.0/24 out of n',
      'Take n off b',
    ]);
  });

  test('an empty ACL and a group that is closed need three rules', () => {
    const sketch = over(vpc, {
      subnet: { b: { networkAcl: 'n' } },
      'network-acl': { n: { vpc: 'v' } },
      'security-group': { g: { inbound: [], outbound: open.outbound } },
    });
    expect(offered(design(sketch, { from: 'a', to: 'web' }))).toContain(
      [
        'Allow tcp 443 from 10.0.1.0/24 into n',
        'Allow tcp 443 from 10.0.1.0/24 into g',
        'Allow tcp 1024-65535 to 10.0.1.0/24 out of n',
      ].join(' + '),
    );
  });

  test('another group is bound where that is all that helps, after what opens less', () => {
    const sketch = over(vpc, { 'security-group': { g: { inbound: [] }, h: open } });
    expect(offered(design(sketch, { from: 'a', to: 'web' }))).toEqual([
      'Allow tcp 443 from 10.0.1.0/24 into g',
      'Bind h to web',
    ]);
  });

  test('the Internet stands for all of it, and one host for itself', () => {
    const sketch = over(vpc, {
      cvm: { web: { eip: 'e' }, one: { subnet: 'a', privateIp: '10.0.1.7' } },
      eip: { e: { address: '1.2.3.4' } },
      'security-group': { g: { inbound: [], outbound: open.outbound } },
    });
    expect(offered(design(sketch, { from: 'internet', to: 'web' }))).toEqual(['Allow tcp 443 from 0.0.0.0/0 into g']);
    expect(offered(design(sketch, { from: 'one', to: 'web' }))).toEqual(['Allow tcp 443 from 10.0.1.7/32 into g']);
  });
});

const peered: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'w', cidr: '10.1.1.0/24' } },
  'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
  'route-table': { ra: { vpc: 'v', default: true }, rb: { vpc: 'w', default: true } },
};
const by = (destination: string, nextHopType: string, nextHop: string) => ({ destination, nextHopType, nextHop });

describe('routes', () => {
  test('the way back by the peering', () => {
    const sketch = over(peered, { 'route-table': { ra: { routes: [by('10.1.0.0/16', 'peering-connection', 'p')] } } });
    expect(offered(design(sketch, { from: 'a', to: 'b' }))).toEqual([
      'Send 10.0.1.0/24 in rb to p',
      'Send 10.0.0.0/16 in rb to p',
    ]);
  });

  test('both ways by the peering are two', () => {
    const [first] = offered(design(peered, { from: 'a', to: 'b' }));
    expect(first).toBe('Send 10.1.1.0/24 in ra to p + Send 10.0.1.0/24 in rb to p');
  });

  test('a subnet with the wrong table gets the right one, or the policy', () => {
    const sketch = over(peered, {
      subnet: { a: { routeTable: 'own' } },
      'route-table': {
        own: { vpc: 'v' },
        ra: { routes: [by('10.1.0.0/16', 'peering-connection', 'p')] },
        rb: { routes: [by('10.0.0.0/16', 'peering-connection', 'p')] },
      },
    });
    expect(offered(design(sketch, { from: 'a', to: 'b' })).toSorted()).toEqual([
      'Associate a with ra',
      'Send 10.1.0.0/16 in own to p',
      'Send 10.1.1.0/24 in own to p',
    ]);
  });

  test('a policy that is switched off is switched on', () => {
    const sketch = over(peered, {
      'route-table': {
        ra: { routes: [{ ...by('10.1.0.0/16', 'peering-connection', 'p'), enabled: false }] },
        rb: { routes: [by('10.0.0.0/16', 'peering-connection', 'p')] },
      },
    });
    expect(offered(design(sketch, { from: 'a', to: 'b' }))).toContain('Enable the policy to 10.1.0.0/16 in ra');
  });

  test('the way out by a NAT gateway', () => {
    const sketch = over(vpc, {
      'security-group': { g: open },
      'route-table': { r: { vpc: 'v', default: true } },
      'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
      eip: { e: { address: '1.2.3.4' } },
    });
    expect(offered(design(sketch, { from: 'web', to: 'internet' }))).toEqual(['Send 0.0.0.0/0 in r to n']);
  });

  test('a policy to exactly the network is turned, for a second one would not count', () => {
    const sketch = over(peered, {
      'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
      eip: { e: { address: '1.2.3.4' } },
      'route-table': {
        ra: { routes: [by('10.1.1.0/24', 'nat-gateway', 'n')] },
        rb: { routes: [by('10.0.0.0/16', 'peering-connection', 'p')] },
      },
    });
    expect(offered(design(sketch, { from: 'a', to: 'b' }))).toEqual(['Turn the policy to 10.1.1.0/24 in ra to p']);
  });
});

const site: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/24', '192.168.1.0/24'] } },
  'vpn-gateway': { g: { vpc: 'v' } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/24'] }] },
  },
  'route-table': { r: { vpc: 'v', default: true, routes: [by('192.168.0.0/16', 'vpn-gateway', 'g')] } },
};

describe('tunnels', () => {
  test('a pair that the SPD lacks, asked from either end', () => {
    const all = [
      'Take 10.0.1.0/24 to 192.168.1.0/24 into t',
      'Take 10.0.0.0/16 to 192.168.1.0/24 into t',
      'Add 192.168.1.0/24 to what t carries from 10.0.0.0/16',
    ];
    expect(offered(design(site, { from: 'a', to: '192.168.1.0/24' })).toSorted()).toEqual(all.toSorted());
    expect(offered(design(site, { from: '192.168.1.0/24', to: 'a' })).toSorted()).toEqual(all.toSorted());
  });

  test('policy and pair are two', () => {
    const document = design(over(site, { 'route-table': { r: { routes: [] } } }), { from: 'a', to: '192.168.1.0/24' });
    expect(offered(document)[0]).toBe('Send 192.168.1.0/24 in r to g + Take 10.0.1.0/24 to 192.168.1.0/24 into t');
  });

  test('a gateway whose tunnel is in mode route gets a policy', () => {
    const sketch = over(site, { 'vpn-tunnel': { t: { mode: 'route', spd: [] } } });
    expect(offered(design(sketch, { from: 'a', to: '192.168.1.0/24' }))).toEqual(['Send 192.168.1.0/24 in g to t']);
  });

  test('a tunnel that is switched off is switched on', () => {
    const sketch = over(site, { 'vpn-tunnel': { t: { enabled: false } } });
    expect(offered(design(sketch, { from: 'a', to: '192.168.0.0/24' }))).toEqual(['Enable t']);
  });

  test('a range that a leased line lacks', () => {
    const sketch: Sketch = {
      vpc: { v: { cidr: '10.0.0.0/16' } },
      subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' } },
      idc: { d: { cidrs: ['192.168.0.0/24', '192.168.1.0/24'] } },
      'direct-connect-gateway': { g: { vpc: 'v' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd', cidrs: ['192.168.0.0/24'] } },
      'route-table': { r: { vpc: 'v', default: true, routes: [by('192.168.0.0/16', 'direct-connect-gateway', 'g')] } },
    };
    expect(offered(design(sketch, { from: 'a', to: '192.168.1.0/24' }))).toEqual(['Reach 192.168.1.0/24 by l']);
  });
});

describe('public addresses', () => {
  test('a NAT gateway without an EIP gets an unused one, a host that is asked too', () => {
    const sketch = over(vpc, {
      'security-group': { g: open },
      'route-table': { r: { vpc: 'v', default: true, routes: [by('0.0.0.0/0', 'nat-gateway', 'n')] } },
      'nat-gateway': { n: { vpc: 'v' } },
      eip: { e: { address: '1.2.3.4' } },
    });
    expect(offered(design(sketch, { from: 'a', to: 'internet' }))).toContain('Bind e to n');
    expect(offered(design(sketch, { from: 'internet', to: 'web' }))).toContain('Bind e to web');
  });
});

describe('what must not be reachable', () => {
  test('is denied for exactly the peer and the port, before what allows it', () => {
    const document = design(over(vpc, { 'security-group': { g: open } }), {
      from: 'a',
      to: 'web',
      expect: 'unreachable',
    });
    expect(offered(document)).toEqual(['Deny tcp 443 from 10.0.1.0/24 into g', 'Remove inbound rule 1 of g']);
  });

  test('a rule that others need is not removed', () => {
    const others = { o: { from: 'a', to: 'web', protocol: 'tcp', port: 80 } };
    const intent = { from: 'a', to: 'web', expect: 'unreachable' };
    const document = design(over(vpc, { 'security-group': { g: open } }), intent, others);
    expect(offered(document)).toEqual(['Deny tcp 443 from 10.0.1.0/24 into g']);
  });

  test('a policy or a pair goes where there is no filter', () => {
    const document = design(site, { from: 'a', to: '192.168.0.0/24', expect: 'unreachable' });
    expect(offered(document).toSorted()).toEqual([
      'Remove SPD rule 1 of t',
      'Remove the policy to 192.168.0.0/16 from r',
    ]);
  });

  test('a host that the Internet must not reach is denied, or loses its EIP', () => {
    const sketch = over(vpc, {
      cvm: { web: { eip: 'e', securityGroups: [] } },
      eip: { e: { address: '1.2.3.4' } },
    });
    expect(offered(design(sketch, { from: 'internet', to: 'web', expect: 'unreachable' }))).toEqual(['Take e off web']);
  });
});

describe('the search', () => {
  const closed = design(over(vpc, { 'security-group': { g: { inbound: [] } } }), { from: 'a', to: 'web' });

  test('offers only what the check lets through, with what the check made of it', () => {
    expect(search(closed, 'i', () => null)?.offers).toEqual([]);
    const marked = search(closed, 'i', (fix) => ({ ...fix, safety: 'safe' }));
    expect(marked?.offers.map(({ fix }) => fix.safety)).toEqual(['safe']);
  });

  test('says what it opens', () => {
    const effect = search(closed, 'i')?.offers[0]?.effect;
    expect(effect?.opened).toMatchObject([{ protocol: 'tcp', ports: [[443, 443]], to: [167772681, 167772681] }]);
    expect(effect?.closed).toEqual([]);
  });

  test('names what stands in the way when nothing is found', () => {
    const sketch = { ...peered, 'peering-connection': {} };
    const found = search(design(sketch, { from: 'a', to: 'b' }), 'i');
    expect(found?.offers).toEqual([]);
    expect(found?.hindrances).toEqual([
      { id: 'ra', pointer: '/resources/route-table/ra/routes', direction: 'forward', disposition: 'no-route' },
    ]);
  });

  test('ends when its budget is used up, and says so', () => {
    const run = smallestChange(design(peered, { from: 'a', to: 'b' }), 'i', (fix) => fix, { candidates: 2, offers: 5 });
    let tried = 0;
    for (let step = run.next(); ; step = run.next()) {
      if (step.done === true) {
        expect(step.value).toMatchObject({ complete: false, tried: 2, offers: [] });
        break;
      }
      tried = step.value.tried;
    }
    expect(tried).toBe(2);
  });

  test('has nothing to do for what holds, cannot be asked, or is not there', () => {
    const fine = design(
      over(vpc, { 'security-group': { g: open } }),
      { from: 'a', to: 'web' },
      {
        lost: { from: 'a', to: 'nowhere', protocol: 'icmp' },
      },
    );
    expect([search(fine, 'i'), search(fine, 'lost'), search(fine, 'gone')]).toEqual([null, null, null]);
  });

  test('mends the broken VPN: the policy, the pair', () => {
    const file = new URL('../testing/samples/broken-vpn.topology.json', import.meta.url);
    const document = read(readFileSync(file, 'utf8'));
    expect(offered(document, 'files-harbour')).toEqual([
      'Send 192.168.103.0/24 in Files to Office VPN',
      'Associate Files with Office services default',
    ]);
    expect(offered(document, 'mail-plant-2')[0]).toBe('Take 10.50.1.0/24 to 192.168.104.0/24 into Harbour tunnel');
  });
});

function withIntents(drawn: Document, seed: number): Document {
  const intents = randomFlows(drawn, seed, 6).map(({ from, to, protocol, port }, i): [string, Intent] => [
    `i${i}`,
    {
      name: `i${i}`,
      from,
      to,
      protocol,
      ...(port === undefined ? {} : { port }),
      expect: i % 3 === 2 ? 'unreachable' : 'reachable',
    },
  ]);
  return { ...drawn, intents: Object.fromEntries(intents) };
}

test(
  'over random designs, each change that is offered makes the intent hold and breaks none, in three steps at most',
  () => {
    let offers = 0;
    for (let seed = 1; seed <= (LONG ? 1500 : 30); seed += 1) {
      const document = withIntents(randomDesign(seed), seed);
      const before = standing(document);
      for (const [id, holds] of before) {
        if (holds !== false) continue;
        for (const { fix, steps, mends } of search(document, id)?.offers ?? []) {
          offers += 1;
          const after = standing(apply(document, fix.edits).document);
          const broken = [...before].filter(([other, held]) => held === true && after.get(other) !== true);
          expect({ seed, id, holds: after.get(id), broken }).toEqual({ seed, id, holds: true, broken: [] });
          expect(mends.every((each) => before.get(each) !== true && after.get(each) === true)).toBe(true);
          expect(steps.length).toBeLessThanOrEqual(3);
        }
      }
    }
    expect(offers).toBeGreaterThan(LONG ? 500 : 10);
  },
  LONG ? 600_000 : 60_000,
);
