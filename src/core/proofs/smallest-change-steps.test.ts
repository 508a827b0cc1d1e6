/** Which steps mend an intent, for each way in which one fails; everything offered is carried out and proved. */

import { describe, expect, test } from 'vitest';
import { by, design, open, peered, vpc } from '../testing/failing.ts';
import { over, type Sketch } from '../testing/net.ts';
import { offered } from '../testing/offered.ts';

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

  test('two ranges that it lacks are two pairs, and no step edits what another one of the same change adds', () => {
    const bare = over(site, { 'vpn-tunnel': { t: { spd: [] } } });
    const all = offered(design(bare, { from: 'a', to: 'd' }));
    expect(all[0]).toBe('Take 10.0.1.0/24 to 192.168.0.0/24 into t + Take 10.0.1.0/24 to 192.168.1.0/24 into t');
    expect(all.filter((each) => each.includes('Add '))).toEqual([]);
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

test('the port of a host is published by a NAT gateway, and let in', () => {
  const sketch = over(vpc, {
    'security-group': { g: { inbound: [], outbound: open.outbound } },
    'nat-gateway': { n: { vpc: 'v', eips: ['e'] } },
    eip: { e: { address: '1.2.3.4' } },
    'route-table': { r: { vpc: 'v', default: true, routes: [by('0.0.0.0/0', 'nat-gateway', 'n')] } },
  });
  expect(offered(design(sketch, { from: 'internet', to: 'web' }))).toEqual([
    'Publish tcp 443 of web on e by n + Allow tcp 443 from 0.0.0.0/0 into g',
  ]);
});

test('an EIP that nobody answers for goes back to the NAT gateway that publishes on it', () => {
  const sketch = over(vpc, {
    'security-group': { g: open },
    'nat-gateway': {
      n: { vpc: 'v', dnat: [{ protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort: 443 }] },
    },
    eip: { e: { address: '1.2.3.4' } },
    'route-table': { r: { vpc: 'v', default: true, routes: [by('0.0.0.0/0', 'nat-gateway', 'n')] } },
  });
  expect(offered(design(sketch, { from: 'internet', to: 'web' }))).toEqual(['Bind e to n']);
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

  test('a host without groups gets one that lets nothing of it in', () => {
    const groups = { all: open, none: { inbound: [], outbound: open.outbound } };
    const sketch = over(vpc, { cvm: { web: { securityGroups: [] } }, 'security-group': groups });
    const document = design(sketch, { from: 'a', to: 'web', expect: 'unreachable' });
    expect(offered(document)).toEqual(['Bind none to web']);
  });

  test('a host that the Internet must not reach is denied, or loses its EIP', () => {
    const sketch = over(vpc, {
      cvm: { web: { eip: 'e', securityGroups: [] } },
      eip: { e: { address: '1.2.3.4' } },
    });
    expect(offered(design(sketch, { from: 'internet', to: 'web', expect: 'unreachable' }))).toEqual(['Take e off web']);
  });
});
