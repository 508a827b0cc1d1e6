/** The button that begins the search, for lists that an open design shows at first: it comes with the first intent that fails. */

import { type ComponentProps, lazy, Suspense } from 'react';
import type { FindChange } from './FindChange.tsx';

const Button = lazy(() => import('./FindChange.tsx').then((module) => ({ default: module.FindChange })));

/** The same button, a moment later. */
export function FindChangeLater(props: ComponentProps<typeof FindChange>) {
  return (
    <Suspense fallback={null}>
      <Button {...props} />
    </Suspense>
  );
}
