/** Everything that the page can do, by name: what is in this list is in the command palette and in the sheet of shortcuts. */

import {
  isPlaced,
  KIND_IDS,
  KINDS,
  LANGUAGES,
  type Language,
  message,
  printDocument,
  treeOf,
} from '../../core/index.ts';
import type { DockTab, Tool } from '../../editor/editor.ts';
import { addAtCentre, cameraOf, focusCanvas } from '../canvas/camera.ts';
import { download } from '../download.ts';
import { letterKeys, setLetterKeys } from '../letter-keys.ts';
import { walkFindings } from '../panels/walk-findings.ts';
import { go } from '../route.ts';
import { VIEWS } from '../shell/views.ts';
import { chooseLanguage } from '../text.ts';
import { takeIntentTool } from '../trace-ends.ts';
import type { Action, Page } from './action.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };
const TABS: readonly DockTab[] = ['findings', 'intents', 'trace', 'changes'];

const state = ({ editor }: Page) => editor.store.getState();
const writes = (page: Page) => !state(page).readOnly;
const selected = (page: Page) => state(page).selection.length > 0;
const found = (page: Page) => (state(page).analysis?.findings.length ?? 0) > 0;

/** Does something on the canvas, and leaves the keyboard there: letters go on. */
const onCanvas =
  (deed: (page: Page) => void) =>
  (page: Page): void => {
    page.onView('canvas');
    deed(page);
    requestAnimationFrame(() => focusCanvas(page.editor));
  };
const take = (tool: Tool) => onCanvas(({ editor }) => editor.store.setState({ tool }));

/** Lets a file be chosen. The field is not on the page: the platform's own dialog is all there is to see. */
function openFile(onText: Page['onText']): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.json,.svg,application/json,image/svg+xml';
  field.addEventListener('change', () => {
    const chosen = field.files?.[0];
    if (chosen !== undefined) void chosen.text().then((text) => onText(chosen.name, text));
  });
  field.click();
}

/** The actions in the order in which they are shown within their groups. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'undo',
    group: 'edit',
    label: message('palette.undo'),
    keys: ['Mod+Z'],
    when: (page) => state(page).history.done.length > 0,
    run: ({ editor }) => editor.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    label: message('palette.redo'),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    when: (page) => state(page).history.undone.length > 0,
    run: ({ editor }) => editor.redo(),
  },
  {
    id: 'copy',
    group: 'edit',
    label: message('palette.copy'),
    keys: ['Mod+C'],
    when: selected,
    run: (page) => page.actions.copy(state(page).selection),
  },
  {
    id: 'cut',
    group: 'edit',
    label: message('palette.cut'),
    keys: ['Mod+X'],
    when: (page) => selected(page) && writes(page),
    run: (page) => page.actions.cut(state(page).selection),
  },
  {
    id: 'paste',
    group: 'edit',
    label: message('palette.paste'),
    keys: ['Mod+V'],
    when: writes,
    run: ({ actions }) => actions.paste(),
  },
  {
    id: 'duplicate',
    group: 'edit',
    label: message('palette.duplicate'),
    keys: ['Mod+D'],
    when: (page) => selected(page) && writes(page),
    run: (page) => page.actions.duplicate(state(page).selection),
  },
  {
    id: 'remove',
    group: 'edit',
    label: message('palette.remove'),
    keys: ['Delete', 'Backspace'],
    when: (page) => selected(page) && writes(page),
    run: (page) => page.actions.requestRemoval(state(page).selection),
  },
  {
    id: 'select-all',
    group: 'edit',
    label: message('palette.select-all'),
    keys: ['Mod+A'],
    run: onCanvas((page) =>
      page.editor.select(
        [...treeOf(state(page).document.resources).kinds].flatMap(([id, kind]) => (isPlaced(kind) ? [id] : [])),
      ),
    ),
  },
  { id: 'rename-resource', group: 'edit', label: message('palette.rename-resource'), keys: ['Enter', 'F2'] },
  { id: 'move', group: 'edit', label: message('palette.move'), keys: ['key-arrows', 'Shift+key-arrows'] },
  { id: 'drag-duplicate', group: 'edit', label: message('palette.drag-duplicate'), keys: ['Alt+key-drag'] },
  { id: 'more', group: 'edit', label: message('palette.more'), keys: ['Shift+key-click'] },
  { id: 'box', group: 'edit', label: message('palette.box'), keys: ['Shift+key-drag'] },
  { id: 'give-up', group: 'edit', label: message('palette.give-up'), keys: ['Esc'] },
  ...KIND_IDS.map((kind): Action => {
    const { letter } = KINDS[kind];
    return {
      id: `add-${kind}`,
      group: 'add',
      label: message('palette.add', { kind: message(kind === 'cvm' ? 'shell.workload' : `kind.${kind}`) }),
      also: message('palette.add', { kind: message(`kind.${kind}`) }),
      ...(letter === null ? {} : { keys: [letter.toUpperCase()] }),
      when: writes,
      run: onCanvas(({ editor }) => addAtCentre(editor, kind)),
    };
  }),
  { id: 'select', group: 'tool', label: message('palette.select'), keys: ['V'], run: take('select') },
  { id: 'hand', group: 'tool', label: message('palette.hand'), keys: ['H'], run: take('hand') },
  {
    id: 'connect',
    group: 'tool',
    label: message('palette.connect'),
    keys: ['K'],
    when: writes,
    run: take('connect'),
  },
  {
    id: 'intent',
    group: 'tool',
    label: message('palette.intent'),
    keys: ['I'],
    when: writes,
    run: onCanvas(({ editor }) => takeIntentTool(editor)),
  },
  ...VIEWS.map(
    ({ id, name }): Action => ({
      id: `view-${id}`,
      group: 'look',
      label: message('palette.view', { view: message(name) }),
      run: ({ onView }) => onView(id),
    }),
  ),
  {
    id: 'fit',
    group: 'look',
    label: message('palette.fit'),
    keys: ['Shift+1'],
    run: onCanvas(({ editor }) => {
      const camera = cameraOf(editor);
      camera?.frame(camera.all());
    }),
  },
  {
    id: 'fit-selection',
    group: 'look',
    label: message('palette.fit-selection'),
    keys: ['Shift+2'],
    when: selected,
    run: onCanvas((page) => {
      const camera = cameraOf(page.editor);
      camera?.frame(state(page).selection.flatMap((id) => camera.boxOf(id) ?? []));
    }),
  },
  {
    id: 'zoom-in',
    group: 'look',
    label: message('palette.zoom-in'),
    run: onCanvas(({ editor }) => cameraOf(editor)?.zoom('in')),
  },
  {
    id: 'zoom-out',
    group: 'look',
    label: message('palette.zoom-out'),
    run: onCanvas(({ editor }) => cameraOf(editor)?.zoom('out')),
  },
  {
    id: 'zoom-whole',
    group: 'look',
    label: message('palette.zoom-whole'),
    keys: ['Mod+0'],
    run: onCanvas(({ editor }) => cameraOf(editor)?.zoom('whole')),
  },
  { id: 'pan', group: 'look', label: message('palette.pan'), keys: ['key-space+key-drag', 'key-wheel'] },
  { id: 'zoom', group: 'look', label: message('palette.zoom'), keys: ['Mod+key-wheel'] },
  { id: 'walk', group: 'look', label: message('palette.walk'), keys: ['Alt+key-arrows'] },
  {
    id: 'left',
    group: 'look',
    label: message('palette.left'),
    run: ({ frame, onFrame }) => onFrame({ showLeft: !frame.showLeft }),
  },
  {
    id: 'right',
    group: 'look',
    label: message('palette.right'),
    run: ({ frame, onFrame }) => onFrame({ showRight: !frame.showRight }),
  },
  {
    id: 'bottom',
    group: 'look',
    label: message('palette.bottom'),
    run: ({ frame, onFrame }) => onFrame({ showBottom: !frame.showBottom }),
  },
  ...TABS.map(
    (tab): Action => ({
      id: `tab-${tab}`,
      group: 'check',
      label: message('palette.tab', { tab: message(`shell.tab-${tab}`) }),
      run: ({ editor, onFrame, onView }) => {
        onView('canvas');
        onFrame({ showBottom: true });
        editor.store.setState({ dock: tab });
      },
    }),
  ),
  {
    id: 'next',
    group: 'check',
    label: message('palette.next'),
    keys: ['F8'],
    when: found,
    run: ({ editor }) => walkFindings(editor, 1),
  },
  {
    id: 'previous',
    group: 'check',
    label: message('palette.previous'),
    keys: ['Shift+F8'],
    when: found,
    run: ({ editor }) => walkFindings(editor, -1),
  },
  {
    id: 'trace',
    group: 'check',
    label: message('palette.trace-from'),
    keys: ['T'],
    run: (page) => page.actions.traceFrom(state(page).selection),
  },
  {
    id: 'end-trace',
    group: 'check',
    label: message('palette.end-trace'),
    when: (page) => state(page).trace !== null,
    run: ({ editor }) => editor.endTrace(),
  },
  { id: 'rules', group: 'check', label: message('palette.rules'), run: ({ actions }) => actions.openRule(null) },
  {
    id: 'find',
    group: 'design',
    label: message('palette.find-any'),
    keys: ['Mod+F'],
    run: ({ onFind }) => onFind(''),
  },
  {
    id: 'save-file',
    group: 'design',
    label: message('palette.save-file'),
    keys: ['Mod+S'],
    run: (page) => {
      const { document } = state(page);
      download(`${document.name}.topology.json`, printDocument(document));
    },
  },
  {
    id: 'export',
    group: 'design',
    label: message('palette.export'),
    keys: ['Mod+Shift+E'],
    run: ({ onExport }) => onExport(),
  },
  { id: 'share', group: 'design', label: message('palette.share'), run: ({ onShare }) => onShare() },
  {
    id: 'copy-design',
    group: 'design',
    label: message('palette.copy-design'),
    run: (page) => void page.onDocument(state(page).document),
  },
  {
    id: 'save-version',
    group: 'design',
    label: message('palette.save-version'),
    when: writes,
    run: ({ onVersions }) => onVersions(true),
  },
  {
    id: 'versions',
    group: 'design',
    label: message('palette.versions'),
    when: writes,
    run: ({ onVersions }) => onVersions(false),
  },
  {
    id: 'open-file',
    group: 'design',
    label: message('shell.open-file'),
    run: ({ onText }) => openFile(onText),
  },
  { id: 'home', group: 'design', label: message('palette.home'), run: () => go('') },
  { id: 'palette', group: 'page', label: message('palette.open'), keys: ['Mod+K'] },
  { id: 'sheet', group: 'page', label: message('palette.sheet'), keys: ['?'], run: ({ onSheet }) => onSheet() },
  { id: 'theme', group: 'page', label: message('palette.theme'), run: ({ onTheme }) => onTheme() },
  ...LANGUAGES.map(
    (language): Action => ({
      id: `language-${language}`,
      group: 'page',
      label: message('palette.language', { language: LANGUAGE_NAMES[language] }),
      run: () => void chooseLanguage(language),
    }),
  ),
  {
    id: 'letters',
    group: 'page',
    label: message('palette.letters'),
    run: () => setLetterKeys(!letterKeys()),
  },
];
