/** The templates of the first screen, in its order: designs that work, each with intents that hold. */

import { type Document, documentFromJson, type Json } from '../../../core/index.ts';
import bank from './bank.topology.json';
import branches from './branches.topology.json';
import containerCluster from './container-cluster.topology.json';
import devStageProd from './dev-stage-prod.topology.json';
import directConnect from './direct-connect.topology.json';
import game from './game.topology.json';
import hubAndSpoke from './hub-and-spoke.topology.json';
import migration from './migration.topology.json';
import smallShop from './small-shop.topology.json';
import teamMesh from './team-mesh.topology.json';
import threeTiers from './three-tiers.topology.json';
import twoDataCentres from './two-data-centres.topology.json';

const FILES: readonly { readonly id: string; readonly json: unknown }[] = [
  { id: 'small-shop', json: smallShop },
  { id: 'hub-and-spoke', json: hubAndSpoke },
  { id: 'three-tiers', json: threeTiers },
  { id: 'branches', json: branches },
  { id: 'bank', json: bank },
  { id: 'migration', json: migration },
  { id: 'two-data-centres', json: twoDataCentres },
  { id: 'direct-connect', json: directConnect },
  { id: 'container-cluster', json: containerCluster },
  { id: 'dev-stage-prod', json: devStageProd },
  { id: 'team-mesh', json: teamMesh },
  { id: 'game', json: game },
];

/** A template: a document that is copied when chosen. */
export interface Template {
  readonly id: string;
  readonly document: Document;
}

/** All templates. One that does not parse is a programmer's mistake, and a test says so. */
export function templates(): readonly Template[] {
  return FILES.map(({ id, json }) => {
    const read = documentFromJson(json as Json);
    if (!read.ok) throw new Error(`The template ${id} does not parse`);
    return { id, document: read.value };
  });
}
