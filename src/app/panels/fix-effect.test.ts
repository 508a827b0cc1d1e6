/** Decides that a fix says what it will do before it is applied. */

import { describe, expect, it } from 'vitest';
import { type Edit, isMessageId, type Message, message, type ProvedFix, render } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import type { Text } from '../text.ts';
import { namesBy } from './fields/names.ts';
import { effectOf } from './fix-effect.ts';

const say = (what: Message): string => render(what);
const text: Text = {
  say,
  t: (id, values) => say(message(id, values)),
  maybe: (id, otherwise) => (isMessageId(id) ? say(message(id)) : otherwise),
};
const design = net({
  vpc: { shop: { name: 'Shop', cidr: '10.0.0.0/16' } },
  subnet: { web: { name: 'Web', vpc: 'shop', cidr: '10.9.0.0/24' } },
  'route-table': {
    r: {
      name: 'Main',
      vpc: 'shop',
      routes: [{ destination: '10.3.0.0/16', nextHopType: 'nat-gateway', nextHop: 'n' }],
    },
  },
  'nat-gateway': { n: { name: 'Egress', vpc: 'shop' } },
});
const effect = (edits: readonly Edit[], more: Partial<Pick<ProvedFix, 'alsoGone' | 'brings'>> = {}): string =>
  effectOf(
    design,
    { title: message('refusal.nothing'), safety: 'review', edits, alsoGone: [], brings: [], ...more },
    text,
    namesBy(text.maybe),
  );

describe('effectOf', () => {
  it.each<readonly [Edit, string]>([
    [{ op: 'set', pointer: '/resources/subnet/web/cidr', value: '10.0.0.0/24' }, 'Web, CIDR: becomes 10.0.0.0/24.'],
    [{ op: 'set', pointer: '/resources/subnet/web/vpc', value: null }, 'Web, VPC: becomes nothing.'],
    [
      { op: 'set', pointer: '/resources/route-table/r/routes/0/nextHop', value: 'n' },
      'Main, Policies 1, Next hop: becomes Egress.',
    ],
    [
      { op: 'remove', pointer: '/resources/route-table/r/routes/0' },
      'Main, Policies: 10.3.0.0/16, Egress is taken out.',
    ],
    [{ op: 'remove', pointer: '/resources/nat-gateway/n' }, 'NAT gateway Egress is deleted.'],
    [{ op: 'add', pointer: '/resources/eip/e', value: { name: 'New' } }, 'Elastic IP New is added.'],
  ])('says %j', (edit, said) => expect(effect([edit])).toBe(`${said} No new findings.`));

  it('counts what it does not spell out, and says what comes and goes', () => {
    const edit: Edit = { op: 'set', pointer: '/resources/subnet/web/zone', value: 'z' };
    const said = effect([edit, edit, edit, edit], { alsoGone: ['a'] });
    expect(said).toContain('And 1 place more.');
    expect(said).toContain('1 other finding goes with it.');
  });

  it('is silent about the drawing', () =>
    expect(effect([{ op: 'place', id: 'web', box: null }])).toBe('No new findings.'));
});
