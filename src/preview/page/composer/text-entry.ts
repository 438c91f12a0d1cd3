import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';
import { matchEntries } from './command-entries.ts';
import type { CommandEntry } from './command-entries.ts';
import { readLine } from './command-line.ts';
import type { LineReading } from './command-line.ts';
import { newDraft, readDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { movedRow } from './list-keys.ts';
import { OptionList } from './option-list.ts';

interface TextEntryProps {
  readonly text: string;
  readonly entries: readonly CommandEntry[];
  readonly autofocus: boolean;
  readonly onText: (text: string) => void;
  readonly onChoose: (draft: Draft) => void;
}

const LIST_ID = 'slash-menu';

/** The typed line. A slash opens the menu; a whole line (`/summary topic:floods length:short`) runs with Enter. */
export function TextEntry({ text, entries, autofocus, onText, onChoose }: TextEntryProps): VNode {
  const { state } = useSession();
  const entry = useTextEntry({ text, entries, onText, onChoose });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, []);
  const channel = state.channels.find(({ id }) => id === state.channel)?.name ?? '';
  return html`${
      entry.rows.length > 0 &&
      html`<${OptionList}
        id=${LIST_ID}
        label=${`Commands (${entry.rows.length})`}
        rows=${entry.rows.map(rowOf)}
        active=${entry.active}
        testid="command"
        onChoose=${entry.choose}
      />`
    }
    ${entry.notice !== '' && html`<p class="composer-notice" role="status">${entry.notice}</p>`}
    <div class="composer-line">
      <input
        ref=${input}
        type="text"
        data-testid="composer"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${entry.rows.length > 0}
        aria-controls=${LIST_ID}
        aria-activedescendant=${entry.rows.length > 0 ? `${LIST_ID}-${entry.active}` : undefined}
        aria-label=${`Command for #${channel}`}
        placeholder=${`Message #${channel}: type /`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck=${false}
        enterkeyhint="send"
        value=${text}
        onInput=${entry.onInput}
        onKeyDown=${entry.onKeyDown}
      />
      <button
        type="button"
        class="icon-button send"
        aria-label="Run"
        disabled=${text === ''}
        onClick=${entry.submit}
      >
        <${Icon} name="send" />
      </button>
    </div>`;
}

function rowOf(entry: CommandEntry): { key: string; title: string; detail: string; badge: string } {
  const badge = entry.options.map(({ name, required }) => (required === true ? name : `${name}?`)).join('  ');
  return { key: entry.name, title: `/${entry.name}`, detail: entry.description, badge };
}

interface TextEntryState {
  readonly rows: readonly CommandEntry[];
  readonly active: number;
  readonly notice: string;
  readonly choose: (index: number) => void;
  readonly submit: () => void;
  readonly onInput: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useTextEntry({
  text,
  entries,
  onText,
  onChoose,
}: Omit<TextEntryProps, 'autofocus'>): TextEntryState {
  const { directory, run } = useSession();
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [notice, setNotice] = useState('');
  const reading = readLine(text, entries);
  const rows = closed ? [] : menuRows(reading, text, entries);
  const choose = (index: number): void => {
    const chosen = rows[index];
    if (!chosen) return;
    onText('');
    onChoose(newDraft(chosen));
  };
  const submit = (): void => {
    if (reading.kind !== 'command') {
      if (rows.length > 0) choose(active);
      else setNotice(noticeFor(reading, text));
      return;
    }
    const draft = newDraft(reading.entry, reading.values);
    const { options, problems } = readDraft(draft, directory);
    if (reading.stray !== '') setNotice(`"${reading.stray}" belongs to no option of /${reading.entry.name}.`);
    else if (problems.size > 0) onChoose(draft);
    else run(reading.entry, options, text.trim());
    if (reading.stray === '') onText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const moved = rows.length > 0 ? movedRow(event.key, active, rows.length) : null;
    if (moved !== null) setActive(moved);
    else if (event.key === 'Enter') submit();
    else if (event.key === 'Tab' && rows.length > 0 && !event.shiftKey) choose(active);
    else if (event.key === 'Escape' && rows.length > 0) setClosed(true);
    else return;
    event.preventDefault();
  };
  const onInput = (event: Event): void => {
    setActive(0);
    setClosed(false);
    setNotice('');
    onText((event.currentTarget as HTMLInputElement).value);
  };
  const shownNotice = notice === '' ? optionsHint(reading) : notice;
  return {
    rows,
    active: Math.min(active, rows.length - 1),
    notice: shownNotice,
    choose,
    submit,
    onInput,
    onKeyDown,
  };
}

/** The menu is there until the command's name is whole and something follows it. */
function menuRows(
  reading: LineReading,
  text: string,
  entries: readonly CommandEntry[],
): readonly CommandEntry[] {
  if (reading.kind === 'text' || (reading.kind === 'command' && reading.begun)) return [];
  return matchEntries(entries, text.trimStart().slice(1));
}

function optionsHint(reading: LineReading): string {
  if (reading.kind !== 'command' || !reading.begun) return '';
  const left = reading.entry.options.filter(({ name }) => !reading.values.has(name));
  return left.map(({ name, required }) => (required === true ? `${name}: (needed)` : `${name}:`)).join('   ');
}

function noticeFor(reading: LineReading, text: string): string {
  if (text.trim() === '') return '';
  return reading.kind === 'text'
    ? 'The bot reads no messages, only commands. Type / to see them.'
    : 'There is no such command. Type / to see them all.';
}
