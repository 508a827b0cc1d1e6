/** Decides that forms refuse what files refuse, and take what files take. */

import { describe, expect, it } from 'vitest';
import { problemOf } from './validate.ts';

describe('problemOf', () => {
  it.each([
    ['/resources/subnet/a/cidr', '10.0.1.0/24'],
    ['/resources/subnet/a/cidr', '10.0.1.5/24'],
    ['/resources/subnet/a/cidr', null],
    ['/resources/vpc/a/secondaryCidrs/0', '10.0.1.0/24'],
    ['/resources/vpc/a/secondaryCidrs', []],
    ['/resources/vpn-tunnel/a/ipsec/pfsGroup', null],
    ['/resources/vpn-tunnel/a/spd/0/remotes/1', '192.168.0.0/20'],
    ['/resources/vpn-tunnel/a/ike/dhGroup', 14],
    ['/resources/clb/a/listeners/0/targets/0/port', 8080],
    ['/resources/tencentdb/a/port', 3306],
    ['/resources/vpc/a/tags', { owner: 'net' }],
    ['/name', 'Hybrid shop'],
    ['/description', ''],
    ['/pools/a/cidr', '10.0.0.0/12'],
    ['/reservations/a/name', 'growth'],
    ['/intents/a/port', 443],
    ['/accepted/eip-unused:eip-1', ''],
  ])('takes %s %j', (pointer, value) => expect(problemOf(pointer, value)).toBeNull());

  it.each([
    ['/resources/subnet/a/cidr', '10.0/16', 'problem.cidr'],
    ['/resources/subnet/a/cidr', '', 'problem.cidr'],
    ['/resources/cvm/a/privateIp', '010.0.0.1', 'problem.address'],
    ['/resources/cvm/a/name', '', 'problem.name'],
    ['/resources/cvm/a/forwards', 'yes', 'problem.expected'],
    ['/resources/vpc/a/secondaryCidrs/0', null, 'problem.expected'],
    ['/resources/clb/a/listeners/0/port', 70_000, 'problem.port'],
    ['/resources/eip/a/bandwidthMbps', -1, 'problem.integer'],
    ['/resources/eip/a/bandwidthMbps', 'many', 'problem.expected'],
    ['/resources/vpn-tunnel/a/ike/version', 'ikev3', 'problem.expected'],
    ['/resources/vpc/a/tags', { '': 'x' }, 'problem.tag-key'],
    ['/resources/vpc/a/colour', 'red', 'problem.unknown-key'],
    ['/resources/vpc', {}, 'problem.unknown-key'],
    ['/name', '', 'problem.name'],
  ])('refuses %s %j', (pointer, value, id) => expect(problemOf(pointer, value)?.id).toBe(id));

  it('says what it got', () =>
    expect(problemOf('/resources/subnet/a/cidr', '10.3/16')?.values).toEqual({ received: '"10.3/16"' }));
});
