/** A policy's destination lies in a range that no network carries. */

import { UNROUTABLE_PREFIXES } from '../address/prefix.ts';
import { coversSet, fromPrefix, fromPrefixes } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { removeElements } from './lookups/places.ts';
import { routePlace, routesPointer, soundDestinationsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

// As a set: 224.0.0.0/3 is in neither of its two ranges, and all the same in nothing else.
const UNROUTABLE = fromPrefixes(UNROUTABLE_PREFIXES);

export const routeDestinationSpecial = defineRule({
  id: 'route-destination-special',
  severity: 'error',
  section: 'route',
  reads: ['route-table'],
  fix: 'safe',
  source: 'VPN use limits, 1037/32682; RFC 6890',
  twice: true,
  local: 'self',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const { network, text, policies } of soundDestinationsOf(table)) {
        if (!coversSet(UNROUTABLE, fromPrefix(network))) continue;
        const [first, ...others] = policies.map(({ index }) => routePlace(id, index, 'destination'));
        if (first === undefined) continue;
        yield {
          at: [first, ...others],
          message: message('finding.route-destination-special', { table: table.name, destination: text }),
          fixes: [
            {
              title: message('fix.remove-policies', { destination: text, count: policies.length }),
              safety: 'safe',
              edits: removeElements(
                routesPointer(id),
                policies.map(({ index }) => index),
              ),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: { 'route-table': { r: { routes: [{ destination: '169.254.0.0/24', nextHopType: 'eip' }] } } },
    clean: { 'route-table': { r: { routes: [{ destination: '169.0.0.0/8', nextHopType: 'eip' }] } } },
  },
});
