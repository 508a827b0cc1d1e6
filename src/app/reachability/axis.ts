/** In which order the places of a matrix stand, under which VPC, and which of them a text or an empty row leaves out. */

import { entry, findResource, INTERNET, parsePrefix, type Resources } from '../../core/index.ts';
import { UNKNOWN, type Verdicts } from './verdicts.ts';

/** A place on one of the two sides of a matrix. */
export interface AxisPlace {
  /** Its place in the verdicts. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Its CIDR, the first of several. */
  readonly detail: string;
  readonly kind: 'subnet' | 'idc' | 'internet';
  /** The id of its VPC; data centres and the Internet have a group of their own each. */
  readonly group: string;
  readonly groupName: string;
}

/** How what has no name of its own is called. */
export interface AxisWords {
  readonly internet: string;
  readonly internetDetail: string;
  readonly idcs: string;
}

const natural = new Intl.Collator('en', { numeric: true });

/** The places: VPCs by name, in each its subnets by address, then data centres, then the Internet. */
export function axisOf(resources: Resources, ids: readonly string[], words: AxisWords): readonly AxisPlace[] {
  const ranks = { subnet: 0, idc: 1, internet: 2 };
  const base = (place: AxisPlace): number => parsePrefix(place.detail)?.base ?? -1;
  return ids
    .map((id, index) => placeOf(resources, id, index, words))
    .sort(
      (a, b) =>
        ranks[a.kind] - ranks[b.kind] ||
        natural.compare(a.groupName, b.groupName) ||
        natural.compare(a.group, b.group) ||
        base(a) - base(b) ||
        natural.compare(a.name, b.name),
    );
}

function placeOf(resources: Resources, id: string, index: number, words: AxisWords): AxisPlace {
  if (id === INTERNET) {
    const { internet, internetDetail } = words;
    return {
      index,
      id,
      name: internet,
      detail: internetDetail,
      kind: 'internet',
      group: INTERNET,
      groupName: internet,
    };
  }
  const found = findResource(resources, id);
  if (found?.kind === 'subnet') {
    const vpc = found.value.vpc ?? '';
    const groupName = entry(resources.vpc, vpc)?.name ?? vpc;
    return {
      index,
      id,
      name: found.value.name,
      detail: found.value.cidr ?? '',
      kind: 'subnet',
      group: vpc,
      groupName,
    };
  }
  const [detail = ''] = found?.kind === 'idc' ? found.value.cidrs : [];
  return { index, id, name: found?.value.name ?? id, detail, kind: 'idc', group: 'idc', groupName: words.idcs };
}

/** Whether a place is called like a text: by its name, id, address or VPC. */
function isCalled({ id, name, detail, groupName }: AxisPlace, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [id, name, detail, groupName].some((each) => each.toLowerCase().includes(wanted));
}

/** Which rows and columns are shown: those that are called so, and with `hideEmpty` those only where something arrives from, or at, another place. */
export function shownOf(
  axis: readonly AxisPlace[],
  verdicts: Verdicts | null,
  filter: { readonly from: string; readonly to: string; readonly hideEmpty: boolean },
): { readonly rows: readonly AxisPlace[]; readonly columns: readonly AxisPlace[] } {
  const rows = axis.filter((place) => isCalled(place, filter.from));
  const columns = axis.filter((place) => isCalled(place, filter.to));
  if (!filter.hideEmpty || verdicts === null) return { rows, columns };
  const { places, cells } = verdicts;
  // What is not known yet is not hidden.
  const counts = (from: AxisPlace, to: AxisPlace): boolean =>
    from.index !== to.index && (cells[from.index * places.length + to.index] ?? UNKNOWN) !== 0;
  return {
    rows: rows.filter((from) => columns.some((to) => counts(from, to))),
    columns: columns.filter((to) => rows.some((from) => counts(from, to))),
  };
}

/** Where each group of a side begins, and how many places it has there. */
export function groupsOf(
  side: readonly AxisPlace[],
): readonly { readonly group: string; readonly name: string; readonly first: number; readonly count: number }[] {
  const groups: { group: string; name: string; first: number; count: number }[] = [];
  for (const [first, { group, groupName }] of side.entries()) {
    const last = groups.at(-1);
    if (last?.group === group) last.count += 1;
    else groups.push({ group, name: groupName, first, count: 1 });
  }
  return groups;
}
