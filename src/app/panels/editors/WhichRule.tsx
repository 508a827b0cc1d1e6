/** The question under the rules of one direction: which rule takes a packet. Its answer lights the rule that does. */

import { useId, useState } from 'react';
import { parseIp, type RuleAnswer, whichRule } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNames } from '../fields/names.ts';
import styles from './ask.module.css';

const PROTOCOLS = ['tcp', 'udp', 'icmp'] as const;

/** What has been typed so far. */
interface Asked {
  readonly protocol: (typeof PROTOCOLS)[number];
  readonly port: string;
  readonly address: string;
}

/** The question and its answer; null while it is not whole. */
export interface RuleQuestion {
  readonly asked: Asked;
  readonly put: (part: Partial<Asked>) => void;
  readonly wrong: 'address' | 'port' | null;
  readonly answer: RuleAnswer | null;
}

/** A question about the rules of a direction, answered as it is typed. */
export function useRuleQuestion(
  kind: 'security-group' | 'network-acl',
  id: string,
  direction: 'inbound' | 'outbound',
): RuleQuestion {
  const document = useEditorState((state) => state.document);
  const [asked, setAsked] = useState<Asked>({ protocol: 'tcp', port: '443', address: '' });
  const far = parseIp(asked.address.trim());
  const port = portOf(asked);
  const wrong = far === null && asked.address.trim() !== '' ? 'address' : port === null ? 'port' : null;
  const answer =
    far === null || port === null
      ? null
      : whichRule(document, kind, id, direction, { protocol: asked.protocol, port, far });
  return { asked, wrong, answer, put: (part) => setAsked((before) => ({ ...before, ...part })) };
}

function portOf({ protocol, port }: Asked): number | null {
  if (protocol === 'icmp') return 0;
  const number = /^\d{1,5}$/.test(port.trim()) ? Number(port) : 0;
  return number >= 1 && number <= 65535 ? number : null;
}

/** The line with its fields, and the answer. */
export function WhichRule({
  question: { asked, put, wrong, answer },
  direction,
  stateful,
}: {
  readonly question: RuleQuestion;
  readonly direction: 'inbound' | 'outbound';
  readonly stateful: boolean;
}) {
  const { t } = useText();
  const names = useNames();
  const id = useId();
  const field = (key: 'port' | 'address', placeholder: string) => (
    <ControlFrame mono invalid={wrong === key}>
      <input
        id={`${id}-${key}`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={key === 'port' ? 'numeric' : undefined}
        placeholder={placeholder}
        value={asked[key]}
        aria-label={t(`which.${key}`)}
        aria-invalid={wrong === key || undefined}
        aria-describedby={`${id}-answer`}
        onChange={(event) => put({ [key]: event.target.value })}
      />
    </ControlFrame>
  );
  return (
    <div className={styles.ask}>
      <div className={styles.line}>
        <span>{t('which.rule-ask')}</span>
        <span className={styles.protocol}>
          <Select
            mono
            label={t('which.protocol')}
            value={asked.protocol}
            onChange={(word) => {
              const protocol = PROTOCOLS.find((each) => each === word);
              if (protocol !== undefined) put({ protocol });
            }}
            options={PROTOCOLS.map((each) => ({ value: each, label: each }))}
          />
        </span>
        {asked.protocol === 'icmp' ? null : <span className={styles.port}>{field('port', '443')}</span>}
        <span>{t(direction === 'inbound' ? 'which.rule-from' : 'which.rule-to')}</span>
        <span className={styles.address}>{field('address', '10.3.4.5')}</span>
        <span>?</span>
      </div>
      <div id={`${id}-answer`} aria-live="polite">
        {wrong === null ? null : (
          <p className={styles.wrong}>{t(wrong === 'address' ? 'which.bad-address' : 'which.bad-port')}</p>
        )}
        {answer === null ? null : (
          <div className={`${styles.answer} ${answer.allow ? '' : styles.denied}`}>
            <Icon
              name={answer.allow ? 's-ok' : 's-error'}
              size={16}
              className={answer.allow ? 'sev-ok' : 'sev-error'}
            />
            <b>
              {answer.index === null
                ? t('which.rule-none')
                : t('which.rule-answer', {
                    number: answer.index + 1,
                    action: names.choice('action', answer.allow ? 'allow' : 'deny').toLowerCase(),
                  })}
            </b>
            <p>
              {t(answer.index === null ? 'which.rule-none-why' : 'which.rule-first')}{' '}
              {answer.allow ? t(stateful ? 'which.rule-stateful' : 'which.rule-stateless') : ''}
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
