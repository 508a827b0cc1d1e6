/** Commands that write fields, rows and the design's own tables. */

import { describe, expect, test } from 'vitest';
import { valueAt } from '../base/pointer.ts';
import { net } from '../testing/net.ts';
import { refusal, step } from '../testing/step.ts';
import type { Outcome } from './command.ts';
import { COMMANDS } from './index.ts';

describe('fields', () => {
  test('the same value is no change, and an engine’s own port is not written', () => {
    const document = net(
      { vpc: { v: { cidr: '10.0.0.0/16' } }, tencentdb: { d: { engine: 'redis' } } },
      { intents: { i: { from: null, to: null, port: 80 } } },
    );
    const run = (pointer: string, value: string | number) =>
      step(document, COMMANDS.setValue.run(document, { pointer, value }));
    expect(run('/resources/vpc/v/cidr', '10.0.0.0/16')).toBe(document);
    expect(run('/resources/tencentdb/d/port', 6379)).toBe(document);
    expect(valueAt(run('/resources/tencentdb/d/port', 6380), '/resources/tencentdb/d/port')).toBe(6380);
    expect(valueAt(run('/intents/i/protocol', 'icmp'), '/intents/i/port')).toBe(undefined);
    expect(refusal(COMMANDS.setValue.run(document, { pointer: '/resources/vpc/nobody/cidr', value: null }))).toContain(
      'no longer',
    );
  });
  test('rows are added, moved and taken away', () => {
    let document = net({ idc: { i: { cidrs: ['10.1.0.0/24', '10.2.0.0/24'] } } });
    const pointer = '/resources/idc/i/cidrs';
    document = step(document, COMMANDS.addItem.run(document, { pointer, value: '10.3.0.0/24' }));
    document = step(document, COMMANDS.moveItem.run(document, { pointer, from: 2, to: 0 }));
    document = step(document, COMMANDS.removeItem.run(document, { pointer: `${pointer}/1` }));
    expect(valueAt(document, pointer)).toEqual(['10.3.0.0/24', '10.2.0.0/24']);
  });
  test('subnets are associated with a table of their VPC only', () => {
    const document = net({
      vpc: { a: {}, b: {} },
      'route-table': { t: { vpc: 'a' } },
      subnet: { s: { vpc: 'a' }, u: { vpc: 'b' } },
    });
    expect(
      valueAt(
        step(document, COMMANDS.associate.run(document, { ids: ['s'], routeTable: 't' })),
        '/resources/subnet/s/routeTable',
      ),
    ).toBe('t');
    expect(refusal(COMMANDS.associate.run(document, { ids: ['u'], routeTable: 't' }))).toContain('another VPC');
  });
  test('names, acceptances, rules, intents, notes, pools and reservations', () => {
    let document = net({ vpc: { v: {} } });
    const run = (outcome: Outcome): void => {
      document = step(document, outcome);
    };
    run(COMMANDS.rename.run(document, { id: 'v', name: ' Shop ' }));
    run(COMMANDS.describe.run(document, { name: 'New', description: 'Why' }));
    run(COMMANDS.accept.run(document, { key: 'incomplete:v', reason: 'later' }));
    run(COMMANDS.setRule.run(document, { rule: 'incomplete', setting: 'off' }));
    run(COMMANDS.addIntent.run(document, { from: 'v', to: 'internet', protocol: 'icmp' }));
    run(COMMANDS.addNote.run(document, { at: { x: 1.5, y: 2 } }));
    run(COMMANDS.placeNote.run(document, { id: 'note-1', box: { x: 5, y: 5, width: 100, height: 50 } }));
    run(COMMANDS.addPool.run(document, { cidr: '10.0.0.0/8' }));
    run(COMMANDS.addReservation.run(document, { vpc: 'v', cidr: null }));
    run(COMMANDS.unaccept.run(document, { key: 'incomplete:v' }));
    run(COMMANDS.setRule.run(document, { rule: 'incomplete', setting: null }));
    expect(document).toMatchObject({
      name: 'New',
      accepted: {},
      rules: {},
      intents: { 'intent-1': { protocol: 'icmp' } },
      pools: { 'pool-1': {} },
    });
    expect(refusal(COMMANDS.rename.run(document, { id: 'v', name: '  ' }))).toContain('60');
    run(COMMANDS.remove.run(document, { ids: ['note-1', 'pool-1', 'reservation-1', 'intent-1'] }));
    expect(Object.keys(document.notes)).toEqual([]);
  });
});
