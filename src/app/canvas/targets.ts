/** Which boxes are joined by a reference that is no line of its own: a balancer and its targets, a NAT gateway and what it publishes. */

import { type Document, entry } from '../../core/index.ts';

/** The other ends of the references from or to a resource, each once. */
export function targetsOf(document: Document, id: string): readonly string[] {
  const { clb, 'nat-gateway': nat } = document.resources;
  const from = (owner: string): readonly string[] => {
    const listeners = entry(clb, owner)?.listeners ?? [];
    const rules = entry(nat, owner)?.dnat ?? [];
    const listed = listeners.flatMap(({ targets }) => targets.map(({ target }) => target));
    return [...listed, ...rules.map(({ target }) => target)].filter((target) => target !== null);
  };
  const to = [...Object.keys(clb), ...Object.keys(nat)].filter((owner) => from(owner).includes(id));
  return [...new Set([...from(id), ...to])].filter((other) => other !== id);
}
