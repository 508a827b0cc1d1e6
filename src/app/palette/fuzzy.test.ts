/** Tests what fits what is typed, and what fits better. */

import { describe, expect, it } from 'vitest';
import { fuzzy } from './fuzzy.ts';

describe('fuzzy', () => {
  it('takes parts, starts of words, and letters close together', () => {
    for (const asked of ['vpn', 'VPN gate', 'avg', 'add vpn', 'addvpn'])
      expect(fuzzy(asked, 'Add VPN gateway')).not.toBeNull();
    expect(fuzzy('全部', '全部命令')).not.toBeNull();
  });

  it('refuses letters that are missing, out of order, or strewn', () => {
    for (const asked of ['vpx', 'yaw', 'dpta']) expect(fuzzy(asked, 'Add VPN gateway')).toBeNull();
  });

  it('puts the start of a word before its middle', () => {
    expect(fuzzy('ex', 'Export')).toBeGreaterThan(fuzzy('ex', 'Next finding') ?? 0);
  });
});
