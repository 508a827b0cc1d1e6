/** The bar above: the design's name, whether it is saved, undo and redo, theme, export and share. */

import { useRef, useState } from 'react';
import { COMMANDS, type Document, type MessageId } from '../../core/index.ts';
import { useCanvasActions } from '../canvas/canvas-actions.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { setLetterKeys, useLetterKeys } from '../letter-keys.ts';
import { go } from '../route.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import buttonStyles from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { FindButton } from './FindButton.tsx';
import type { Frame, Theme } from './frame.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import styles from './top-bar.module.css';
import { ViewSwitch } from './ViewSwitch.tsx';
import type { ViewId } from './views.ts';

const THEMES: Readonly<Record<Theme, MessageId>> = {
  system: 'shell.theme-system',
  light: 'shell.theme-light',
  dark: 'shell.theme-dark',
};

/** What the bar needs from the page. */
export interface TopBarProps {
  readonly view: ViewId;
  readonly onView: (view: ViewId) => void;
  readonly frame: Frame;
  readonly onFrame: (change: Partial<Frame>) => void;
  readonly onShare: () => void;
  readonly onExport: () => void;
  readonly theme: Theme;
  readonly onTheme: () => void;
  /** Opens the command palette, or the sheet of shortcuts. */
  readonly onKeys: (what: 'palette' | 'sheet') => void;
  readonly finding: boolean;
  readonly onFind: () => void;
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
  /** Opens the versions of the design; `naming`: to keep one under a name. */
  readonly onVersions: (naming: boolean) => void;
}

/** The bar. */
export function TopBar(props: TopBarProps) {
  const { view, onView, frame, onFrame, onShare, onExport, finding, onFind, onText, onDocument, onVersions } = props;
  const { theme, onTheme, onKeys } = props;
  const { t, say } = useText();
  const editor = useEditor();
  const name = useEditorState((state) => state.document.name);
  const done = useEditorState((state) => state.history.done.at(-1));
  const undone = useEditorState((state) => state.history.undone.at(-1));
  const undoLabel = done === undefined ? t('shell.undo-none') : t('shell.undo', { step: say(done.label) });
  const redoLabel = undone === undefined ? t('shell.redo-none') : t('shell.redo', { step: say(undone.label) });
  return (
    <header className={styles.top}>
      <h1 className="visually-hidden">{name}</h1>
      <div className={styles.row}>
        <DocumentMenu onText={onText} onDocument={onDocument} onVersions={onVersions} onKeys={onKeys} />
        <SavedState />
        <span className={styles.rule} />
        <Button
          look="ghost"
          icon
          aria-label={undoLabel}
          title={`${undoLabel} (Ctrl+Z)`}
          aria-disabled={done === undefined}
          onClick={editor.undo}
        >
          <Icon name="u-undo" size={16} />
        </Button>
        <Button
          look="ghost"
          icon
          aria-label={redoLabel}
          title={`${redoLabel} (Ctrl+Shift+Z)`}
          aria-disabled={undone === undefined}
          onClick={editor.redo}
        >
          <Icon name="u-redo" size={16} />
        </Button>
      </div>
      <ViewSwitch view={view} onView={onView} />
      <div className={`${styles.row} ${styles.end}`}>
        <FindButton open={finding} onFind={() => onFind()} />
        {view === 'canvas' ? (
          <>
            <PanelToggle
              side="left"
              shown={frame.showLeft}
              show="shell.show-left"
              hide="shell.hide-left"
              onToggle={() => onFrame({ showLeft: !frame.showLeft })}
            />
            <PanelToggle
              side="bottom"
              shown={frame.showBottom}
              show="shell.show-bottom"
              hide="shell.hide-bottom"
              onToggle={() => onFrame({ showBottom: !frame.showBottom })}
            />
            <PanelToggle
              side="right"
              shown={frame.showRight}
              show="shell.show-right"
              hide="shell.hide-right"
              onToggle={() => onFrame({ showRight: !frame.showRight })}
            />
          </>
        ) : null}
        <LanguageMenu />
        <Button look="ghost" icon aria-label={t(THEMES[theme])} title={t(THEMES[theme])} onClick={onTheme}>
          <Icon name="u-theme" size={16} />
        </Button>
        <Button onClick={onExport} title={`${t('shell.export')} (Ctrl+Shift+E)`}>
          <Icon name="u-export" size={16} />
          {t('shell.export')}
        </Button>
        <Button look="primary" onClick={onShare}>
          <Icon name="u-share" size={16} />
          {t('shell.share')}
        </Button>
      </div>
    </header>
  );
}

function PanelToggle({
  side,
  shown,
  show,
  hide,
  onToggle,
}: {
  readonly side: 'left' | 'right' | 'bottom';
  readonly shown: boolean;
  readonly show: MessageId;
  readonly hide: MessageId;
  readonly onToggle: () => void;
}) {
  const { t } = useText();
  const label = t(shown ? hide : show);
  return (
    <Button
      look="ghost"
      icon
      aria-label={label}
      title={label}
      aria-pressed={shown}
      onClick={onToggle}
      className={styles.toggle}
    >
      <svg
        width={16}
        height={16}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        aria-hidden="true"
      >
        <rect x={1.75} y={2.75} width={12.5} height={10.5} rx={2} />
        <path d={side === 'left' ? 'M5.75 3v10' : side === 'right' ? 'M10.25 3v10' : 'M2 9.75h12'} />
      </svg>
    </Button>
  );
}

function SavedState() {
  const { t, say } = useText();
  const saved = useEditorState((state) => state.saved);
  if (saved.state === 'failed') {
    return (
      <span className={`${styles.saved} sev-error`} role="alert" title={say(saved.why)}>
        <Icon name="s-error" size={14} />
        {say(saved.why)}
      </span>
    );
  }
  const text =
    saved.state === 'saved' ? t('shell.saved') : saved.state === 'saving' ? t('shell.saving') : t('shell.preview');
  return (
    <span className={styles.saved}>
      {saved.state === 'saved' ? <Icon name="u-check" size={14} /> : null}
      <span className={styles.said}>{text}</span>
    </span>
  );
}

function DocumentMenu({
  onText,
  onDocument,
  onVersions,
  onKeys,
}: Pick<TopBarProps, 'onText' | 'onDocument' | 'onVersions' | 'onKeys'>) {
  const { t } = useText();
  const editor = useEditor();
  const name = useEditorState((state) => state.document.name);
  const readOnly = useEditorState((state) => state.readOnly);
  const { openRule } = useCanvasActions();
  const letters = useLetterKeys();
  const [renaming, setRenaming] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const commit = (value: string) => {
    setRenaming(false);
    const document = editor.store.getState().document;
    const trimmed = value.trim();
    if (trimmed !== '' && trimmed !== document.name) editor.perform(COMMANDS.describe.run(document, { name: trimmed }));
  };
  return (
    <>
      <button
        type="button"
        className={styles.logo}
        aria-label={t('shell.home')}
        title={t('shell.home')}
        onClick={() => go('')}
      >
        <Icon name="u-bob" />
      </button>
      {renaming ? (
        <input
          className={styles.rename}
          aria-label={t('shell.rename')}
          defaultValue={name}
          maxLength={60}
          ref={(element) => element?.select()}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      ) : (
        <Menu
          label={t('shell.document-menu', { name })}
          className={`${buttonStyles.button} ${buttonStyles.ghost} ${styles.document}`}
          button={
            <>
              <span className={styles.name}>{name}</span>
              <Icon name="u-down" size={14} />
            </>
          }
          items={[
            ...(readOnly ? [] : [{ label: t('shell.rename'), onSelect: () => setRenaming(true) }]),
            { label: t('shell.duplicate-design'), onSelect: () => void onDocument(editor.store.getState().document) },
            ...(readOnly
              ? []
              : [
                  { label: t('versions.save'), onSelect: () => onVersions(true) },
                  { label: t('versions.open'), onSelect: () => onVersions(false) },
                ]),
            { label: t('palette.open'), hint: 'Ctrl K', onSelect: () => onKeys('palette') },
            { label: t('palette.sheet'), hint: '?', onSelect: () => onKeys('sheet') },
            { label: t('rules.open'), onSelect: () => openRule(null) },
            {
              label: t('outline.keys'),
              hint: t(letters ? 'outline.keys-on' : 'outline.keys-off'),
              onSelect: () => setLetterKeys(!letters),
            },
            { label: t('shell.open-file'), onSelect: () => file.current?.click() },
            { label: t('shell.home'), onSelect: () => go('') },
          ]}
        />
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,.svg,application/json,image/svg+xml"
        aria-label={t('shell.open-file')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void chosen.text().then((text) => onText(chosen.name, text));
        }}
      />
    </>
  );
}
