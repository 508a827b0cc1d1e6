/** A number: its unit behind it, and below it what the provider offers, spelled out. */

import { offeredAt, type Pointer } from '../../../core/index.ts';
import { useText } from '../../text.ts';
import { grouped } from './names.ts';
import { TextField } from './TextField.tsx';
import { NUMBER } from './text-sorts.ts';
import type { TextSort } from './use-draft.ts';

/** The number at `pointer`. `sort` is for one that may be missing. */
export function NumberField({
  pointer,
  label,
  sort = NUMBER,
  unit,
  placeholder,
  mono = false,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly sort?: TextSort;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean;
}) {
  const { t } = useText();
  const offered = offeredAt(pointer);
  const words =
    offered === null
      ? null
      : 'min' in offered
        ? t('inspector.offered-range', { min: grouped(offered.min), max: grouped(offered.max) })
        : t('inspector.offered', { values: offered.map(grouped).join(' · ') });
  return (
    <TextField
      pointer={pointer}
      label={label}
      sort={sort}
      unit={unit}
      placeholder={placeholder}
      mono={mono}
      options={offered === null || 'min' in offered ? [] : offered.map(String)}
      {...(words === null ? {} : { below: () => words })}
    />
  );
}
