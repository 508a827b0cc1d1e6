/** A TencentDB: a managed database in a subnet that takes tcp to its port only. */

import * as v from 'valibot';
import { address, choice, list, name, note, part, port, reference, referenceItem, tags } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The port that an engine listens on unless another is set. */
export const ENGINE_PORTS = { mysql: 3306, postgresql: 5432, redis: 6379, mongodb: 27017 } as const;

/** A database engine. */
export type Engine = keyof typeof ENGINE_PORTS;

/** The port of a database: its own, else its engine's. */
export function portOf(database: { readonly engine: Engine; readonly port?: number | undefined }): number {
  return database.port ?? ENGINE_PORTS[database.engine];
}

export const tencentdb = defineKind({
  id: 'tencentdb',
  schema: part({
    name: name(),
    subnet: reference('subnet'),
    privateIp: address(),
    securityGroups: list(referenceItem('security-group')),
    engine: choice(['mysql', 'postgresql', 'redis', 'mongodb'], 'mysql'),
    port: v.optional(port()),
    note: note(),
    tags: tags(),
  }),
  family: 'data',
  shape: 'card',
  letter: null,
  parent: 'subnet',
  ends: null,
  size: { width: 160, height: 60 },
  defaultOf: {
    port: (value) =>
      typeof value['engine'] === 'string' && value['engine'] in ENGINE_PORTS
        ? ENGINE_PORTS[value['engine'] as Engine]
        : undefined,
  },
});
