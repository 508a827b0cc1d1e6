/** Regions and zones: free text with what the provider has on offer; a zone's are those of its VPC's region. */

import { type Document, findResource, type Pointer, partsOf, resolve, vpcsOf } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { TextField } from './TextField.tsx';
import { PLAIN, WORD_OR_NULL } from './text-sorts.ts';

/** Public regions of the provider, in its own order. */
const REGIONS = [
  'ap-guangzhou',
  'ap-shanghai',
  'ap-nanjing',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-hongkong',
  'ap-singapore',
  'ap-jakarta',
  'ap-bangkok',
  'ap-seoul',
  'ap-tokyo',
  'na-siliconvalley',
  'na-ashburn',
  'sa-saopaulo',
  'eu-frankfurt',
] as const;
/** Zones are numbered from 1; how many there are differs by region. */
const ZONES = 7;

/** A region or a zone. */
export function PlaceField({
  pointer,
  label,
  sort,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly sort: 'zone' | 'region';
}) {
  const region = useEditorState((state) => regionOf(state.document, pointer));
  const options = sort === 'region' ? REGIONS : Array.from({ length: ZONES }, (_, index) => `${region}-${index + 1}`);
  return (
    <TextField
      pointer={pointer}
      label={label}
      sort={sort === 'region' ? PLAIN : WORD_OR_NULL}
      options={options}
      placeholder={options[0]}
    />
  );
}

function regionOf(document: Document, pointer: Pointer): string {
  const owner = findResource(document.resources, partsOf(pointer)[2] ?? '');
  const vpc = owner === null ? undefined : vpcsOf(document.resources, owner)[0];
  return resolve(document.resources, 'vpc', vpc ?? null)?.region ?? REGIONS[0];
}
