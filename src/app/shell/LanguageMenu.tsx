/** The choice of the page's language: each is named in itself, so that whoever reads it finds it. */

import { LANGUAGES, type Language } from '../../core/index.ts';
import { chooseLanguage, useLanguage, useText } from '../text.ts';
import buttonStyles from '../ui/button.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';

/** The names of languages are the same in every language. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** A button with a menu of the languages; the one that is spoken has a tick. */
export function LanguageMenu() {
  const { t } = useText();
  const language = useLanguage();
  return (
    <Menu
      label={t('shell.language')}
      className={`${buttonStyles.button} ${buttonStyles.ghost} ${buttonStyles.icon}`}
      button={<Icon name="u-language" size={16} />}
      items={LANGUAGES.map((each) => ({
        label: NAMES[each],
        ...(each === language ? { hint: '✓' } : {}),
        onSelect: () => void chooseLanguage(each),
      }))}
    />
  );
}
